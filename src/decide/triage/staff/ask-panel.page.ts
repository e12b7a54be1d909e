import { addDays, type Day, dayOf, sayDay } from '../../../kernel/day.ts';
import { readOptionalDay, ticked, typedIn } from '../../../platform/web/fields.ts';
import type { Form, Visit } from '../../../platform/web/page.ts';
import { askableOn, whoCanAnswer } from '../ask-for-information.action.ts';
import { answerDay } from '../follow-through-day.rule.ts';
import { INFORMATION, requestPath } from '../paths.ts';
import { actorOf, type TriageHouse } from './acting.page.ts';
import type { Panelled } from './showing.page.ts';

/** The form that asks for more, step 2: what is missing, from whom, by when. */
export function askPanel(house: TriageHouse, { visit, page, showing }: Panelled) {
  const { id, version } = page.whole.request;
  const people = whoCanAnswer(page.whole);
  const form = showing.form ?? defaultsOf(visit, people[0]?.party ?? '');
  const picked = new Set(ticked(form, 'ask'));
  const from = typedIn(form, 'from');
  const askables = askableOn(house, page.whole, { actor: actorOf(visit) });
  return {
    kind: 'information',
    heading: 'Ask for information',
    back: requestPath(id),
    action: requestPath(id, INFORMATION),
    version,
    missing: askables.map(({ code, says }) => ({
      value: code,
      text: says,
      checked: picked.has(code),
    })),
    own: typedIn(form, 'own'),
    people: people.map(({ party, name, kind }) => ({
      value: party,
      text: name === '' ? KIND[kind] : `${name} (${KIND[kind].toLowerCase()})`,
      checked: party === from,
    })),
    words: typedIn(form, 'words'),
    ours: typedIn(form, 'ours'),
    typed: (name: string) => typedIn(form, name),
    notice: noticeSays(form, answerDay(dayOf(visit.now))),
  };
}

const KIND = {
  'young-person': 'The young person',
  'parent-or-carer': 'Parent or carer',
  referrer: 'Who referred',
} as const;

// By the day that is typed, where it can be read, or the one proposed.
function noticeSays(form: Form, proposed: Day): string {
  const read = readOptionalDay(form, { name: 'by', what: 'you need an answer by' });
  const day = (read.kind === 'good' ? read.value : null) ?? proposed;
  const back = sayDay(addDays(day, 1));
  return `The clock keeps running. If nothing comes, it returns to you on ${back}.`;
}

function defaultsOf(visit: Visit, party: string): Form {
  const [year = '', month = '', day = ''] = answerDay(dayOf(visit.now)).split('-');
  return {
    from: party,
    'by-day': String(Number(day)),
    'by-month': String(Number(month)),
    'by-year': year,
  };
}
