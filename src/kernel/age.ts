import { Temporal } from 'temporal-polyfill';
import { asDay, type Day } from './day.ts';

/**
 * The day of the n-th birthday. Born on 29 February: 1 March in other years
 * (English law; Temporal's `add` would give 28 February).
 */
export function birthday(born: Day, years: number): Day {
  const { year, month, day } = Temporal.PlainDate.from(born);
  const target = Temporal.PlainDate.from({ year: year + years, month, day: 1 });
  const exists = day <= target.daysInMonth;
  const fallen = exists ? target.with({ day }) : target.add({ months: 1 });
  return asDay(fallen);
}

/**
 * Whole years lived on a day; negative before birth. A birthday counts from its first moment.
 * Month and day compare as text: 28 February comes before a birthday on the 29th, 1 March after.
 */
export function ageOn(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}
