import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  sayDay,
  sayMinute,
  sayWeekday,
  weekdayOf,
} from '../../kernel/day.ts';
import type { Contact, OpeningHours, OpenSpan, SpecialDay } from '../area/area.ts';
import { isInForce } from '../area/dates.rule.ts';
import { type Opening, openNow } from './open-now.rule.ts';

type Line = Pick<Contact, 'allHours' | 'hours' | 'hoursSay' | 'onHolidays' | 'specialDays'>;

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
 * `Closed now. Opens on Monday at 9am.` Empty where the hours are not known. On a holiday of which
 * no source tells, it says to check.
 */
export function sayOpenNow(line: Line, at: Instant): string {
  const open = openNow(line, at);
  const today = dayOf(at);
  switch (open.kind) {
    case 'all-hours':
      return 'Open now.';
    case 'open':
      return open.until < 2 * 1440
        ? `Open now, until ${sayMinute(open.until % 1440)}.`
        : 'Open now.';
    case 'ask':
      return [`It is ${open.today.holiday}.`, NOT_KNOWN, sayOpens('They open', open.opens, today)]
        .join(' ')
        .trim();
    case 'closed':
      return [
        open.today ? `Closed today${sayWhy(open.today)}.` : 'Closed now.',
        sayOpens('Opens', open.opens, today),
        open.unsure ? `${sayUnsure(open.unsure, today)}` : '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'not-known':
      return '';
  }
}

/** Its hours, and whether it answers now where it does not always. */
export function sayTimes(line: Line, at: Instant): string {
  const hours = sayHours(line, dayOf(at));
  const open = line.allHours ? '' : sayOpenNow(line, at);
  return open === '' ? hours : `${hours}. ${open}`;
}

const NOT_KNOWN = 'We do not know if they answer. Call to check.';

function sayOpens(opens: string, next: Opening | null, today: Day): string {
  return next === null ? '' : `${opens} ${sayOpening(next, today)}.`;
}

function sayWhy({ holiday, why }: SpecialDay): string {
  if (holiday !== null) return `: it is ${holiday}`;
  return why === '' ? '' : `: ${why}`;
}

/** `Tomorrow is a bank holiday: call to check.` */
function sayUnsure({ day, holiday }: SpecialDay, today: Day): string {
  const near = sayNear(day, daysBetween(today, day)).replace(/^on /, '');
  return `${near.charAt(0).toUpperCase()}${near.slice(1)} is ${holiday}: call to check.`;
}

/** What a line does on bank holidays, in a sentence; empty where it makes no difference. */
export function sayOnHolidays({ allHours, hours, onHolidays = null }: Line): string {
  if (onHolidays === 'closed') return 'Closed on bank holidays.';
  if (onHolidays === 'as-usual') return 'The same on bank holidays.';
  if (onHolidays !== null) return `On bank holidays: ${saySpans(onHolidays)}.`;
  return allHours || hours.length === 0 ? '' : 'On a bank holiday, call to check.';
}

const SOON_DAYS = 31;

/** The days of its own in the month from a day, each in a sentence without its full stop. */
export function saySpecialDays({ specialDays = [] }: Line, on: Day): readonly string[] {
  return specialDays
    .filter(({ holiday, day }) => holiday === null && day >= on && day <= addDays(on, SOON_DAYS))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ day, hours, why }) => {
      const says = hours?.length ? saySpans(hours) : 'closed';
      return `On ${sayDay(day)}: ${says}${why === '' ? '' : ` (${why})`}`;
    });
}

function saySpans(spans: readonly OpenSpan[]): string {
  return spans.map(saySpan).join(' and ');
}

function saySpan({ opens, closes }: OpenSpan): string {
  return `${sayMinute(opens)} to ${sayMinute(closes)}`;
}

/** Hours that held before a day, or that will hold after it, each in a sentence. */
export function sayOtherHours(line: Line, on: Day): readonly string[] {
  return line.hours.filter((row) => !isInForce(row, on)).map((row) => sayWhen(row, on));
}

function sayWhen(row: OpeningHours, on: Day): string {
  if (row.from !== undefined && row.from > on) return `From ${sayDay(row.from)}: ${sayRow(row)}`;
  return `Before ${sayDay(row.until ?? on)}: ${sayRow(row)}`;
}

function sayRow(row: OpeningHours): string {
  return `${sayDays(row.days)}, ${saySpan(row)}`;
}

/** `Monday to Friday`, or each day by name where they do not follow each other. */
function sayDays(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other);
  const names = sorted.map(sayWeekday);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const isRun = sorted.every((day, place) => day === (sorted[0] ?? 0) + place);
  if (isRun && names.length > 2) return `${first} to ${last}`;
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function sayOpening({ day, at }: Opening, today: Day): string {
  return `${sayNear(day, daysBetween(today, day))} at ${sayMinute(at)}`;
}

// A weekday's name means one day only while it is less than a week off.
function sayNear(day: Day, ahead: number): string {
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? `on ${sayWeekday(weekdayOf(day))}` : `on ${sayDay(day)}`;
}
