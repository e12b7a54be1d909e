import type { Day } from '../../../kernel/day.ts';
import { type Fault, good, type Read } from '../../../platform/web/fault.ts';
import {
  boxesOf,
  readChoices,
  readOptionalDay,
  ticked,
  together,
} from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import type { ServiceBody } from '../../directory/service-file.ts';
import type { ServiceEdit } from '../edited-service.rule.ts';
import { readLine, readParagraphs } from './paragraphs.page.ts';

/** The names of every box of a service's form. */
export const SERVICE_BOXES: readonly string[] = [
  ...['summary', 'about', 'whatHappens', 'cost', 'waiting', ...boxesOf('asOf')],
  ...['mayReferSays', 'agreementSays', 'contacts', ...boxesOf('until')],
  ...['source', 'checked'],
];

/** What the boxes hold before anything is typed. */
export function serviceInBoxes(body: ServiceBody): Form {
  return {
    summary: body.summary,
    about: body.about.join('\n'),
    whatHappens: body.whatHappens.join('\n'),
    cost: body.cost,
    waiting: body.waiting?.says ?? '',
    ...dayInBoxes('asOf', body.waiting?.asOf),
    mayReferSays: body.mayReferSays,
    agreementSays: body.agreementSays ?? '',
    contacts: body.contacts,
    ...dayInBoxes('until', body.until),
    source: body.source,
  };
}

function dayInBoxes(name: string, day: Day | null | undefined): Form {
  if (day === undefined || day === null) return {};
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}

type Offered = { readonly today: Day; readonly contacts: readonly string[] };

/** Reads the form of a service. */
export function readService(form: Form, { today, contacts }: Offered): Read<ServiceEdit> {
  return together({
    summary: readLine(form, 'summary', 'Say in one line what it is'),
    about: readParagraphs(form, 'about'),
    whatHappens: readParagraphs(form, 'whatHappens'),
    cost: readLine(form, 'cost', 'Say what it costs. If nothing, enter “Free”'),
    waiting: readWaiting(form, today),
    mayReferSays: readLine(form, 'mayReferSays', 'Say who may ask'),
    agreementSays: orNull(readLine(form, 'agreementSays')),
    contacts: readChoices(form, { name: 'contacts', from: contacts }),
    until: readOptionalDay(form, { name: 'until', what: 'on which it ends' }),
    source: readLine(form, 'source', 'Say where this was read, or who said it and when'),
    checkedOn: good(ticked(form, 'checked').length > 0 ? today : null),
  });
}

function readWaiting(form: Form, today: Day): Read<ServiceEdit['waiting']> {
  const says = readLine(form, 'waiting');
  if (says.kind === 'faulty') return says;
  const day = { name: 'asOf', what: 'on which they said how long' };
  if (says.value !== '') {
    const asOf = readOptionalDay(form, day);
    if (asOf.kind === 'faulty') return asOf;
    if (asOf.value !== null && asOf.value > today)
      return one('asOf-day', 'Enter a day that has been, or today');
    return good({ says: says.value, asOf: asOf.value });
  }
  const asOf = readOptionalDay(form, day);
  if (asOf.kind === 'faulty' || asOf.value === null) return good(null);
  return one('waiting', 'Say how long people wait, or leave the day empty too');
}

function one(field: string, says: string): { kind: 'faulty'; faults: readonly Fault[] } {
  return { kind: 'faulty', faults: [{ field, says }] };
}

function orNull(read: Read<string>): Read<string | null> {
  return read.kind === 'good' && read.value === '' ? good(null) : read;
}
