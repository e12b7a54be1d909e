import { addDays, type Day, weekdayOf } from '../../kernel/day.ts';

const WORKING_WEEKS = 2;

/**
 * The day proposed for checking that a declined child was seen: ten working days on, that is two
 * weeks; from a weekend, from the Monday after. Bank holidays are not counted: it only proposes.
 */
export function followThroughDay(today: Day): Day {
  const weekday = weekdayOf(today);
  const from = weekday > 5 ? addDays(today, 8 - weekday) : today;
  return addDays(from, WORKING_WEEKS * 7);
}
