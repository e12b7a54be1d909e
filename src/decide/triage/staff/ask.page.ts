import { addDays, sayDay } from '../../../kernel/day.ts';
import { type Fault, good, type Read } from '../../../platform/web/fault.ts';
import {
  readOptionalDay,
  readText,
  ticked,
  together,
  typedIn,
} from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { askForInformation, previewAsking } from '../ask-for-information.action.ts';
import type { AskFault } from '../may-ask.rule.ts';
import { INFORMATION } from '../paths.ts';
import type { Ask, Asking } from '../triage.ts';
import type { TriageHouse } from './acting.page.ts';
import type { Checked, Recorded } from './check.page.ts';
import { decisionPage, wordsIn } from './decision.page.ts';

/** Asking for more: the form, the check before sending, and the save. */
export function askPage(house: TriageHouse): Page {
  return decisionPage<Asking, AskFault, Ask>(house, {
    at: INFORMATION,
    step: 'information',
    read: readAsking,
    preview: previewAsking,
    save: askForInformation,
    faultFor: ({ kind }) => FAULTS[kind],
    recorded: (_house, _visit, checked) => recordedAsk(checked),
    fields: ['ask', 'own', 'from', 'by-day', 'by-month', 'by-year'],
  });
}

function readAsking(body: Form): Read<Asking> {
  return together({
    codes: good([...new Set(ticked(body, 'ask'))].slice(0, 50)),
    own: readText(body, { name: 'own', most: 1000 }),
    ofParty: good(typedIn(body, 'from').slice(0, 200)),
    byDay: readOptionalDay(body, { name: 'by', what: 'you need an answer by' }),
    words: wordsIn(body),
  });
}

const FAULTS: Readonly<Record<AskFault['kind'], Fault>> = {
  'nothing-asked': {
    field: 'own',
    says: 'Pick what is missing, or write what you would like to know',
  },
  'nobody-asked': { field: 'from', says: 'Choose whom to ask' },
  'no-day': { field: 'by-day', says: 'Enter the day that you need an answer by' },
  'day-in-the-past': { field: 'by-day', says: 'Choose a day that is today or later' },
  'day-too-far': { field: 'by-day', says: 'Choose a day in the next 3 months' },
};

function recordedAsk({ whole, made }: Checked<Ask>): Recorded {
  const { ofParty, byDay, questions, words } = made;
  const name = whole.people.persons.find(({ party }) => party === ofParty)?.name ?? '';
  return {
    what: 'Ask for information',
    rows: [
      ...questions.map(({ n, says }) => ({ what: `Question ${n}`, says })),
      { what: 'From whom', says: name },
      { what: 'By when', says: sayDay(byDay) },
    ].filter(({ says }) => says !== ''),
    unexplained: [],
    toldFamily: words,
    notice: `The clock keeps running. If nothing comes, it returns to you on ${sayDay(addDays(byDay, 1))}.`,
  };
}
