import { typedIn } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { unmetOf } from '../how-it-stands.rule.ts';
import { URGENCY_CHOICES, WAY_CHOICES } from '../in-words.ts';
import { ACCEPTANCE, requestPath } from '../paths.ts';
import type { Panelled } from './showing.page.ts';

/** The form of an acceptance, step 2. */
export function acceptancePanel({ page, showing }: Panelled) {
  const { id, version, urgency } = page.whole.request;
  const form: Form = showing.form ?? { urgency: urgency ?? '' };
  const picked = { way: typedIn(form, 'way'), urgency: typedIn(form, 'urgency') };
  return {
    kind: 'acceptance',
    heading: 'Accept',
    back: requestPath(id),
    action: requestPath(id, ACCEPTANCE),
    version,
    ways: WAY_CHOICES.map((one) => ({ ...one, checked: one.value === picked.way })),
    levels: [
      { value: '', text: 'Choose', selected: picked.urgency === '' },
      ...URGENCY_CHOICES.map((one) => ({ ...one, selected: one.value === picked.urgency })),
    ],
    urgencyReason: typedIn(form, 'urgency-reason'),
    unmet: unmetOf(page.stands),
    reasonWords: typedIn(form, 'reason-words'),
    words: typedIn(form, 'words'),
    ours: typedIn(form, 'ours'),
  };
}
