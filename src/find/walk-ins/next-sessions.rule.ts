import { addDays, dayOf, type Instant, minuteOf } from '../../kernel/day.ts';
import { inOrder, type SessionDate, sessionDates } from '../directory/session-dates.rule.ts';
import type { Session } from '../directory/sessions.ts';
import type { Near } from './near.rule.ts';

/** How far ahead the next dates are looked for: first a season, then a year. */
const LOOKS = [92, 366] as const;

/**
 * The next dates of some sessions, in order: what is over by now is left out, and what is called
 * off stays in, since somebody may have meant to go.
 */
export function nextDates(
  sessions: readonly Session[],
  now: Instant,
  most: number,
): readonly SessionDate[] {
  const [soon, far] = LOOKS.map((days) => datesWithin(sessions, now, days).slice(0, most));
  return (soon?.length === most ? soon : far) ?? [];
}

function datesWithin(
  sessions: readonly Session[],
  now: Instant,
  days: number,
): readonly SessionDate[] {
  const today = dayOf(now);
  const minute = minuteOf(now);
  const span = { first: today, last: addDays(today, days) };
  return sessions
    .flatMap((session) => sessionDates(session, span))
    .filter(({ day, ends }) => day > today || ends > minute)
    .sort(inOrder);
}

/** The next date that is held; undefined where none is known. */
export function nextHeld(sessions: readonly Session[], now: Instant): SessionDate | undefined {
  return datesWithin(sessions, now, 366).find(({ state }) => isHeld(state));
}

export function isHeld({ kind }: SessionDate['state']): boolean {
  return kind === 'on' || kind === 'instead';
}

/** Sessions in the district of a place; all of them where no place was named. */
export function sessionsNear(
  sessions: readonly Session[],
  near: Near | undefined,
): readonly Session[] {
  if (!near) return sessions;
  return sessions.filter(({ venue }) => venue.district === near.district);
}
