import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoices, ticked } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { MEETS } from '../../directory/directory.ts';
import { MEET_SAYS } from '../answers-in-words.ts';
import type { KeptCheck } from '../kept-check.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

const SKIP = 'dont-know';
const EMPTY = 'Pick at least one, or “I don’t know, or I’d rather not say”';
const ALONE = 'Pick “I don’t know” by itself, or take its tick away';

/** `/check/meet`: in which ways somebody could meet a person who helps. */
export function meetPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'meet',
    template: 'find/eligibility/public/meet.page.njk',
    heading: ({ words }) => `How could ${words.child} meet someone?`,
    view: ({ check }, form) => {
      const picked = form === null ? pickedBefore(check) : ticked(form, 'meet');
      return {
        ways: MEETS.map((value) => ({
          value,
          text: MEET_SAYS[value],
          checked: picked.includes(value),
        })),
        skip: { value: SKIP, checked: picked.includes(SKIP) },
      };
    },
    read: readMeets,
  });
}

function pickedBefore({ facts, skipped }: KeptCheck): readonly string[] {
  return facts.canMeet ?? (skipped.includes('canMeet') ? [SKIP] : []);
}

function readMeets(form: Form, { check }: Standing): Read<KeptCheck> {
  const read = readChoices(form, {
    name: 'meet',
    from: [...MEETS, SKIP],
    empty: EMPTY,
    alone: { choice: SKIP, says: ALONE },
  });
  if (read.kind === 'faulty') return read;
  const canMeet = read.value.filter((way) => way !== SKIP);
  return good(canMeet.length === 0 ? skipping(check, ['canMeet']) : answered(check, { canMeet }));
}
