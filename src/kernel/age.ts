import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * The day of the n-th birthday. Born on 29 February: 1 March in other years
 * (English law; Temporal's `add` would give 28 February).
 */
export function birthday(born: Day, years: number): Day {
  const { year, month, day } = Temporal.PlainDate.from(born);
  const target = Temporal.PlainDate.from({ year: year + years, month, day: 1 });
  const exists = day <= target.daysInMonth;
  const fallen = exists ? target.with({ day }) : target.add({ months: 1 });
  return fallen.toString() as Day;
}

/** Whole years lived on a day; negative before birth. A birthday counts from its first moment. */
export function ageOn(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on < birthday(born, years) ? years - 1 : years;
}
