import type { Day } from '../../kernel/day.ts';
import { recurringDays, type Span } from './recurrence.rule.ts';
import type { Moved, Session, SessionDates } from './sessions.ts';

/** A session on one day: as it was to be, or as it was changed. */
export type SessionDate = {
  readonly session: Session;
  readonly day: Day;
  readonly starts: number;
  readonly ends: number;
  readonly state:
    | { readonly kind: 'on' }
    | { readonly kind: 'cancelled'; readonly why: string }
    /** It was to be on this day; it is on another, or at another time. */
    | { readonly kind: 'moved'; readonly to: Moved }
    /** It is on this day in place of another. */
    | { readonly kind: 'instead'; readonly of: Moved };
};

/** Every date of a session in a span of days, both ends counting, in order; none if not known. */
export function sessionDates(session: Session, span: Span): readonly SessionDate[] {
  const { dates } = session;
  if (dates === null) return [];
  const usual = recurringDays(dates, span).map((day) => usualOn(session, dates, day));
  const instead = dates.moved
    .filter(({ to }) => span.first <= to && to <= span.last)
    .map((moved): SessionDate => {
      const { to: day, starts, ends } = moved;
      return { session, day, starts, ends, state: { kind: 'instead', of: moved } };
    });
  return [...usual, ...instead].sort(inOrder);
}

function usualOn(session: Session, dates: SessionDates, day: Day): SessionDate {
  const { starts, ends } = dates;
  return { session, day, starts, ends, state: stateOn(dates, day) };
}

function stateOn({ cancelled, moved }: SessionDates, day: Day): SessionDate['state'] {
  const off = cancelled.find((one) => one.day === day);
  if (off) return { kind: 'cancelled', why: off.why };
  const to = moved.find((one) => one.day === day);
  return to ? { kind: 'moved', to } : { kind: 'on' };
}

/** By day, then time, then venue. */
export function inOrder(one: SessionDate, other: SessionDate): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.starts !== other.starts) return one.starts - other.starts;
  return one.session.id < other.session.id ? -1 : 1;
}
