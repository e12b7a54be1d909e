import { type Day, parseDay, sayDay } from '../../kernel/day.ts';
import { canonical } from '../area/digest.rule.ts';
import { sayFound } from '../area/pack-file.ts';
import type { Change } from './proposal.ts';

/** What an id is called: the name of a contact. */
export type NameOf = (id: string) => string;

/**
 * What differs between two contents of a piece, field by field, each side in words. Fields come in
 * the order of the new content, and those that are only in the old one after them.
 */
export function whatChanges(before: unknown, after: unknown, nameOf: NameOf): readonly Change[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), next.get(field)];
    if (canonical(was ?? null) === canonical(is ?? null)) return [];
    const what = FIELDS[field] ?? field;
    return [{ what, was: sayValue(field, was, nameOf), is: sayValue(field, is, nameOf) }];
  });
}

/** What a field is called on the screens. */
const FIELDS: Readonly<Record<string, string>> = {
  summary: 'In one line',
  about: 'About it',
  whatHappens: 'What happens',
  cost: 'What it costs',
  waiting: 'How long people wait',
  mayReferSays: 'Who may ask',
  agreementSays: 'Whose agreement it asks for',
  contacts: 'Whom to call',
  until: 'Ends on',
  source: 'Where this was read, or who said it',
  verified: 'Last checked',
  phone: 'Phone',
  email: 'Email',
  hoursSay: 'Hours, in words',
  hours: 'Hours',
};

const NONE: Readonly<Record<string, string>> = {
  waiting: 'Not known',
  agreementSays: 'Not said',
  until: 'No end',
  verified: 'Nobody has checked it',
};

function sayValue(field: string, value: unknown, nameOf: NameOf): string {
  if (value === undefined || value === null) return NONE[field] ?? 'None';
  if (Array.isArray(value)) return sayList(field, value, nameOf);
  if (field === 'waiting') return sayWait(fieldsOf(value));
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (day) return sayDay(day);
  return typeof value === 'string' ? value : sayFound(value);
}

function sayList(field: string, list: readonly unknown[], nameOf: NameOf): string {
  if (list.length === 0) return 'None';
  const say = (one: unknown): string => {
    if (field === 'hours') return sayHours(fieldsOf(one));
    if (typeof one !== 'string') return sayFound(one);
    return field === 'contacts' ? nameOf(one) : one;
  };
  return list.map(say).join('\n');
}

function sayWait(wait: ReadonlyMap<string, unknown>): string {
  const asOf = dayIn(wait, 'asOf');
  return `${String(wait.get('says'))}${asOf ? `, as of ${sayDay(asOf)}` : ''}`;
}

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function sayHours(row: ReadonlyMap<string, unknown>): string {
  const days: unknown = row.get('days');
  const names = (Array.isArray(days) ? days : []).map((day) => DAYS[Number(day)] ?? '');
  const [from, until] = [dayIn(row, 'from'), dayIn(row, 'until')];
  return [
    `${names.join(', ')}: ${String(row.get('opens'))} to ${String(row.get('closes'))}`,
    ...(from ? [`from ${sayDay(from)}`] : []),
    ...(until ? [`until ${sayDay(until)}`] : []),
  ].join(', ');
}

function dayIn(row: ReadonlyMap<string, unknown>, field: string): Day | undefined {
  const value = row.get(field);
  return typeof value === 'string' ? parseDay(value) : undefined;
}

function fieldsOf(body: unknown): ReadonlyMap<string, unknown> {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(Object.entries(body));
}
