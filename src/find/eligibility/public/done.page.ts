import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoice, together, typed } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { FIRST_SAYS, sayThing } from '../answers-in-words.ts';
import type { KeptCheck } from '../kept-check.ts';
import type { Voice } from '../people-words.ts';
import { doneFrom, FIRST_STATES, type WantedFirst } from '../what-to-do-first.rule.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

/** `/check/done`: how far somebody is with each thing that a service wants done first. */
export function donePage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'done',
    template: 'find/eligibility/public/done.page.njk',
    heading: ({ words, journey }) => ASKS[words.voice](journey.toDoFirst.length === 1),
    view: ({ check, journey: { toDoFirst } }, form) => {
      const before = form === null ? (check.firsts ?? {}) : typed(form, toDoFirst.map(nameOf));
      return {
        things: toDoFirst.map((thing) => ({
          name: nameOf(thing),
          ...shownAs(thing),
          picked: before[form === null ? thing.id : nameOf(thing)] ?? '',
        })),
        states: FIRST_STATES.map((value) => ({ value, text: FIRST_SAYS[value] })),
      };
    },
    read: readFirsts,
  });
}

const ASKS: { readonly [V in Voice]: (isOne: boolean) => string } = {
  self: (isOne) => `Have you done ${isOne ? 'this' : 'any of these'} yet?`,
  family: (isOne) => `Have you done ${isOne ? 'this' : 'any of these'} yet?`,
  work: (isOne) => (isOne ? 'Has this been done yet?' : 'Have any of these been done yet?'),
  other: (isOne) => `Have they done ${isOne ? 'this' : 'any of these'} yet?`,
};

function shownAs({ says, services }: WantedFirst) {
  const { what, more } = sayThing(says);
  const whose = `${services.join(' and ')} asks for this first.`;
  return { what, more: more === '' ? whose : `${more} ${whose}` };
}

function nameOf({ id }: Pick<WantedFirst, 'id'>): string {
  return `first-${id}`;
}

function readFirsts(form: Form, { check, journey }: Standing): Read<KeptCheck> {
  const asked = journey.toDoFirst.map((thing) => {
    const name = nameOf(thing);
    const empty = `Pick an answer: “${sayThing(thing.says).what}”`;
    return [thing.id, readChoice(form, { name, from: FIRST_STATES, empty })] as const;
  });
  const read = together(Object.fromEntries(asked));
  if (read.kind === 'faulty') return read;
  const firsts = { ...check.firsts, ...read.value };
  const done = doneFrom(firsts);
  const told = done ? answered(check, { done }) : skipping(check, ['done']);
  return good({ ...told, firsts });
}
