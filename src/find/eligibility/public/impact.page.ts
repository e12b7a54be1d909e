import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoice } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { IMPACTS } from '../../directory/directory.ts';
import { IMPACT_SAYS } from '../answers-in-words.ts';
import type { KeptCheck } from '../kept-check.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

const SKIP = 'dont-know';
const EMPTY = 'Pick the nearest, or “I don’t know, or I’d rather not say”';

// To be checked by a clinician.
const EXAMPLES = {
  limited: 'Like one lesson, or some mornings. Most days go well.',
  noticeable: 'Like at home and at school, most weeks.',
  severe: 'Like not sleeping, not going out, or not going to school.',
} as const;

/** `/check/impact`: how much it gets in the way of daily life. */
export function impactPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'impact',
    template: 'find/eligibility/public/impact.page.njk',
    heading: () => 'How much does it get in the way?',
    view: ({ check: { facts, skipped } }) => ({
      items: [
        ...IMPACTS.map((value) => ({ value, text: IMPACT_SAYS[value], hint: EXAMPLES[value] })),
        { value: SKIP, text: 'I don’t know, or I’d rather not say' },
      ],
      picked: facts.impact ?? (skipped.includes('impact') ? SKIP : ''),
    }),
    read: readImpact,
  });
}

function readImpact(form: Form, { check }: Standing): Read<KeptCheck> {
  const read = readChoice(form, { name: 'impact', from: [...IMPACTS, SKIP], empty: EMPTY });
  if (read.kind === 'faulty') return read;
  const { value } = read;
  return good(value === SKIP ? skipping(check, ['impact']) : answered(check, { impact: value }));
}
