import { Check } from 'typebox/value';
import type { Day } from '../../../kernel/day.ts';
import { faulty, good, type Read } from '../../../platform/web/fault.ts';
import { ticked, together, typedIn } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { Email, Phone } from '../../area/contacts-file.ts';
import { TimeOfDay } from '../../area/pieces.ts';
import type { ContactBody, ContactEdit, HoursRow } from '../edited-contact.rule.ts';
import { readLine } from './paragraphs.page.ts';

const EMPTY_ROWS = 2;
const MOST_ROWS = 20;
export const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The names of every box of a contact's form. */
export function contactBoxes(body: ContactBody): readonly string[] {
  const rows = rowsOf(body).flatMap((n) => [`days-${n}`, `opens-${n}`, `closes-${n}`]);
  return ['phone', 'email', 'hoursSay', ...rows, 'source', 'checked'];
}

/** The rows of hours on the form: those that it has, and two more. */
export function rowsOf({ hours }: ContactBody): readonly number[] {
  return Array.from({ length: Math.min(hours.length + EMPTY_ROWS, MOST_ROWS) }, (_, n) => n);
}

/** What the boxes hold before anything is typed. */
export function contactInBoxes(body: ContactBody): Form {
  const rows = body.hours.flatMap(({ days, opens, closes }, n): [string, string | string[]][] => [
    [`days-${n}`, days.map(String)],
    [`opens-${n}`, opens],
    [`closes-${n}`, closes],
  ]);
  return {
    phone: body.phone ?? '',
    email: body.email ?? '',
    hoursSay: body.hoursSay,
    ...Object.fromEntries(rows),
    source: body.source,
  };
}

/** Reads the form of a contact. What a row of hours holds besides stays with it. */
export function readContact(form: Form, body: ContactBody, today: Day): Read<ContactEdit> {
  return together({
    phone: readShaped(form, 'phone', {
      fits: (text) => Check(Phone, text),
      says: 'Enter the phone number in digits and single spaces, like 0800 1111',
    }),
    email: readShaped(form, 'email', {
      fits: (text) => Check(Email, text),
      says: 'Enter an email address, like help@example.org',
    }),
    hoursSay: readLine(form, 'hoursSay', 'Say the hours in words. If nobody knows, “Not known”'),
    hours: readHours(form, body),
    source: readLine(form, 'source', 'Say where this was read, or who said it and when'),
    checkedOn: good(ticked(form, 'checked').length > 0 ? today : null),
  });
}

type Shaped = { readonly fits: (text: string) => boolean; readonly says: string };

function readShaped(form: Form, name: string, { fits, says }: Shaped): Read<string> {
  const read = readLine(form, name);
  if (read.kind === 'faulty' || read.value === '' || fits(read.value)) return read;
  return faulty(name, says);
}

function readHours(form: Form, body: ContactBody): Read<readonly HoursRow[]> {
  const reads = rowsOf(body).map((n) => readRow(form, n, body.hours[n]));
  const faults = reads.flatMap((read) => (read.kind === 'faulty' ? read.faults : []));
  if (faults.length > 0) return { kind: 'faulty', faults };
  return good(reads.flatMap((read) => (read.kind === 'good' && read.value ? [read.value] : [])));
}

// A row with no day and no time is not there: so a row is taken away.
function readRow(form: Form, n: number, kept: HoursRow | undefined): Read<HoursRow | null> {
  const days = WEEK.filter((day) => ticked(form, `days-${n}`).includes(day)).map(Number);
  const [opens, closes] = [`opens-${n}`, `closes-${n}`];
  const [from, to] = [typedIn(form, opens).trim(), typedIn(form, closes).trim()];
  if (days.length === 0 && from === '' && to === '') return good(null);
  const which = `row ${n + 1}`;
  if (days.length === 0) return faulty(`days-${n}`, `Tick the days of ${which}`);
  if (!Check(TimeOfDay, from)) return faulty(opens, `${OPENS} ${which}, like 09:00`);
  if (!Check(TimeOfDay, to)) return faulty(closes, `${CLOSES} ${which}, like 17:00`);
  if (to <= from) return faulty(closes, `Enter a time for ${which} that is after it opens`);
  return good({ ...kept, days, opens: from, closes: to });
}

const OPENS = 'Enter when it opens in';
const CLOSES = 'Enter when it closes in';
