import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  sayDay,
  sayMinute,
  weekdayOf,
} from '../../kernel/day.ts';
import type { Contact, OpeningHours } from '../area/area.ts';
import { isInForce } from '../area/dates.rule.ts';
import { openNow } from './open-now.rule.ts';

type Line = Pick<Contact, 'allHours' | 'hours' | 'hoursSay'>;

/**
 * When a line answers, by the hours in force on a day: `Monday to Friday, 9am to 5pm`. Where the
 * pack holds no hours to reckon with, the words of its source.
 */
export function sayHours(line: Line, on: Day): string {
  if (line.allHours) return 'Day and night, every day';
  const rows = line.hours.filter((row) => isInForce(row, on));
  return rows.length === 0 ? line.hoursSay : rows.map(sayRow).join('; ');
}

/**
 * Whether a line answers now, and else when it does next (DOMAIN.md T4): `Open now, until 5pm.`,
 * `Closed now. Opens on Monday at 9am.` Empty where the hours are not known.
 */
export function sayOpenNow(line: Line, at: Instant): string {
  const open = openNow(line, at);
  switch (open.kind) {
    case 'all-hours':
      return 'Open now.';
    case 'open':
      return `Open now, until ${sayMinute(open.until)}.`;
    case 'closed':
      return `Closed now. Opens ${sayOpening(open.opens, dayOf(at))}.`;
    case 'not-known':
      return '';
  }
}

/** Hours that held before a day, or that will hold after it, each in a sentence. */
export function sayOtherHours(line: Line, on: Day): readonly string[] {
  return line.hours.filter((row) => !isInForce(row, on)).map((row) => sayWhen(row, on));
}

function sayWhen(row: OpeningHours, on: Day): string {
  if (row.from !== undefined && row.from > on) return `From ${sayDay(row.from)}: ${sayRow(row)}`;
  return `Before ${sayDay(row.until ?? on)}: ${sayRow(row)}`;
}

function sayRow({ days, opens, closes }: OpeningHours): string {
  return `${sayDays(days)}, ${sayMinute(opens)} to ${sayMinute(closes)}`;
}

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Monday to Friday`, or each day by name where they do not follow each other. */
function sayDays(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other);
  const names = sorted.map(dayName);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const isRun = sorted.every((day, place) => day === (sorted[0] ?? 0) + place);
  if (isRun && names.length > 2) return `${first} to ${last}`;
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function dayName(day: number): string {
  return WEEK[day - 1] ?? '';
}

type Opening = { readonly day: Day; readonly at: number };

function sayOpening({ day, at }: Opening, today: Day): string {
  return `${sayNear(day, daysBetween(today, day))} at ${sayMinute(at)}`;
}

// A weekday's name means one day only while it is less than a week off.
function sayNear(day: Day, ahead: number): string {
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? `on ${dayName(weekdayOf(day))}` : `on ${sayDay(day)}`;
}
