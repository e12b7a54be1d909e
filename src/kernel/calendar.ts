/** A date of the Gregorian calendar, by its numbers. */
export type Numbers = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS_IN[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

// In a year that begins in March the leap day is the last, so that months are regular; and after
// 400 years all of it comes again. 1 March of the year 0 lies 719,468 days before 1970.
const DAYS_IN_400 = 146_097;
const DAYS_TO_1970 = 719_468;

/** Days since 1 January 1970, of a date that there is. */
export function countOf({ year, month, day }: Numbers): number {
  const from = month > 2 ? year : year - 1;
  const again = Math.floor(from / 400);
  const years = from - again * 400;
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100);
  return again * DAYS_IN_400 + years * 365 + leaps + days - DAYS_TO_1970;
}

/** The date so many days after 1 January 1970. */
export function dateAt(count: number): Numbers {
  const days = count + DAYS_TO_1970;
  const again = Math.floor(days / DAYS_IN_400);
  const left = days - again * DAYS_IN_400;
  const leaps = Math.floor(left / 1460) - Math.floor(left / 36_524) + Math.floor(left / 146_096);
  const years = Math.floor((left - leaps) / 365);
  const past = left - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * past + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = past - Math.floor((153 * march + 2) / 5) + 1;
  return { year: again * 400 + years + (month > 2 ? 0 : 1), month, day };
}
