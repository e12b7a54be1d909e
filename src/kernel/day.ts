import { Temporal } from 'temporal-polyfill';
import { countOf, dateAt, daysIn, type Numbers } from './calendar.ts';

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. Sorts as a string. */
export type Day = string & { readonly day: unique symbol };

/** A moment, as ISO 8601 in UTC (`2025-11-07T16:00:00Z`). */
export type Instant = string & { readonly instant: unique symbol };

/** The zone in which the product's calendar days fall (contract CHECK.md). */
export const ZONE = 'Europe/London';

/** Reads `YYYY-MM-DD`; undefined when it is no real day (31 February) or out of 1000-9999. */
export function parseDay(text: string): Day | undefined {
  const parts = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  return dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A day from its numbers; undefined when there is no such day. */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return undefined;
  return day < 1 || day > daysIn(year, month) ? undefined : asDay({ year, month, day });
}

/**
 * Reads an ISO 8601 instant with an offset or Z; undefined when it is none, or when it lies out of
 * the years 1000-9999. Result is in UTC.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = INSTANT.exec(text);
  if (!parts) return undefined;
  const [, day = '', hour = '', minute = '', second = '00'] = parts;
  const inRange = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!parseDay(day) || !inRange) return undefined;
  const at = Temporal.Instant.from(text).toString();
  // Its offset can carry it over the edge: 9999-12-31T23:00-05:00 is already in the year 10000.
  return parseDay(at.slice(0, 10)) ? (at as Instant) : undefined;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** An instant from milliseconds since 1970. */
export function instantAt(millis: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(millis).toString() as Instant;
}

/** Milliseconds since 1970. */
export function millisOf(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

/** The day that an instant falls on in Europe/London. */
export function dayOf(at: Instant): Day {
  if (SAME_DAY.test(at)) return at.slice(0, 'YYYY-MM-DD'.length) as Day;
  return asDay(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE));
}

// Since 1972 the zone is at UTC or an hour ahead of it, so only from 23:00 is it perhaps the next
// day. A list asks for the day of every row, and the zone's rules take long.
const SAME_DAY = /^(?:19[89]\d|[2-9]\d{3})-\d\d-\d\dT(?:[01]\d|2[0-2]):[\d:.]+Z$/;

/** The moment at which a day begins in Europe/London. */
export function beginningOf(day: Day): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant().toString() as Instant;
}

/** Minutes since local midnight in Europe/London, 0 to 1439. */
export function minuteOf(at: Instant): number {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
  return local.hour * 60 + local.minute;
}

/**
 * The moment of so many minutes past midnight by the clock in Europe/London. An hour that the clock
 * leaves out is read as the one after it, and of an hour that comes twice it is the first.
 */
export function instantOn(day: Day, minute: number): Instant {
  const time = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute });
  return time.toZonedDateTime(ZONE).toInstant().toString() as Instant;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((countOf(numbersOf(day)) + 3) % 7) + 7) % 7) + 1;
}

/** A day so many days later; earlier when negative. No day follows 9999-12-31. */
export function addDays(day: Day, days: number): Day {
  return asDay(dateAt(countOf(numbersOf(day)) + days));
}

/** A calendar date as a day. Past the year 9999 a day would no longer sort as a string. */
export function asDay({ year, month, day }: Numbers): Day {
  return (year > 9999 ? '9999-12-31' : `${padded(year, 4)}-${padded(month)}-${padded(day)}`) as Day;
}

function padded(number: number, places = 2): string {
  return String(number).padStart(places, '0');
}

function numbersOf(day: Day): Numbers {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

/** Whole days from one day to another: negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return countOf(numbersOf(to)) - countOf(numbersOf(from));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `20 November 2026`; short is for staff lists: `20 Nov`. */
export function sayDay(day: Day, form: 'long' | 'short' = 'long'): string {
  const { year, month, day: number } = numbersOf(day);
  const name = MONTHS[month - 1] ?? '';
  return form === 'long' ? `${number} ${name} ${year}` : `${number} ${name.slice(0, 3)}`;
}

const WEEK = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `Monday`, by its number: 1 is Monday, 7 is Sunday. */
export function sayWeekday(weekday: number): string {
  return WEEK[weekday - 1] ?? '';
}

/** `4:12pm`, `9am`, in Europe/London. */
export function sayTime(at: Instant): string {
  return sayMinute(minuteOf(at));
}

/** Minutes since midnight as `9am` or `4:12pm`; 0, 720 and 1440 as `midnight` and `midday`. */
export function sayMinute(minute: number): string {
  if (minute % 720 === 0) return minute === 720 ? 'midday' : 'midnight';
  const hour = Math.floor(minute / 60);
  const past = minute % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const tail = past === 0 ? '' : `:${String(past).padStart(2, '0')}`;
  return `${shown}${tail}${hour < 12 ? 'am' : 'pm'}`;
}
