import { type Day, sayDay, sayMinute, sayWeekday, weekdayOf } from '../../kernel/day.ts';
import type { SessionDate } from '../directory/session-dates.rule.ts';

/** `Tuesday 2 September 2025, 10am to 11:30am`. */
export function sayWhen({
  day,
  starts,
  ends,
}: Pick<SessionDate, 'day' | 'starts' | 'ends'>): string {
  return `${sayLongDay(day)}, ${sayMinute(starts)} to ${sayMinute(ends)}`;
}

/** What became of a date, in a sentence; empty where it is held as planned. */
export function sayChange({ state }: SessionDate): string {
  switch (state.kind) {
    case 'on':
      return '';
    case 'cancelled':
      return `Cancelled: ${state.why}.`;
    case 'moved':
      return `Moved to ${sayWhen({ ...state.to, day: state.to.to })}: ${state.to.why}.`;
    case 'instead':
      return `Moved here from ${sayLongDay(state.of.day)}: ${state.of.why}.`;
  }
}

function sayLongDay(day: Day): string {
  return `${sayWeekday(weekdayOf(day))} ${sayDay(day)}`;
}
