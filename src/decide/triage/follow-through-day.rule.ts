import { addDays, type Day, weekdayOf } from '../../kernel/day.ts';

/**
 * The day proposed for checking that a declined child was seen: ten working days on, that is two
 * weeks; from a weekend, from the Monday after. Bank holidays are not counted: it only proposes.
 */
export function followThroughDay(today: Day): Day {
  return workingWeeksOn(today, 2);
}

/** The day proposed for an answer to what was asked: five working days on (PAGES.md 12.1). */
export function answerDay(today: Day): Day {
  return workingWeeksOn(today, 1);
}

function workingWeeksOn(today: Day, weeks: number): Day {
  const weekday = weekdayOf(today);
  const from = weekday > 5 ? addDays(today, 8 - weekday) : today;
  return addDays(from, weeks * 7);
}
