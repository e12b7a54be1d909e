import { typedIn } from '../../../platform/web/fields.ts';
import { URGENCY_CHOICES } from '../in-words.ts';
import { requestPath, URGENCY } from '../paths.ts';
import type { Panelled } from './showing.page.ts';

/** Setting how soon an answer is needed. */
export function urgencyPanel({ page, showing }: Panelled) {
  const { id, version, urgency } = page.whole.request;
  const form = showing.form ?? { urgency: urgency ?? '' };
  const picked = typedIn(form, 'urgency');
  return {
    kind: 'urgency',
    heading: 'How soon is an answer needed?',
    back: requestPath(id),
    action: requestPath(id, URGENCY),
    version,
    levels: URGENCY_CHOICES.map((one) => ({ ...one, checked: one.value === picked })),
    reason: typedIn(form, 'urgency-reason'),
  };
}
