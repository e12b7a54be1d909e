import type { Day } from '../../kernel/day.ts';
import type { Dated } from './area.ts';

/** Whether something is in force on a day: `from` counts, `until` doesn't. */
export function isInForce({ from, until }: Dated, on: Day): boolean {
  return (from === undefined || from <= on) && (until === undefined || on < until);
}

/** Whether two things are in force on one same day. */
export function overlap(one: Dated, other: Dated): boolean {
  return startsBeforeEnd(one.from, other.until) && startsBeforeEnd(other.from, one.until);
}

/** Whether there is any day at all on which it is in force. */
export function hasADay({ from, until }: Dated): boolean {
  return startsBeforeEnd(from, until);
}

function startsBeforeEnd(from: Day | undefined, until: Day | undefined): boolean {
  return from === undefined || until === undefined || from < until;
}
