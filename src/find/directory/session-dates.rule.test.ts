import { describe, expect, test } from 'vitest';
import { once, tuesdays, undated } from '../../../tests/people/made-up-sessions.ts';
import type { Day } from '../../kernel/day.ts';
import { inOrder, type SessionDate, sessionDates } from './session-dates.rule.ts';

function dates(first: string, last: string, session = tuesdays) {
  return sessionDates(session, { first: first as Day, last: last as Day });
}

function said({ day, starts, state }: SessionDate): string {
  return `${day} ${starts / 60} ${state.kind}`;
}

describe('the dates of a session', () => {
  test('that was moved are both there', () => {
    expect(dates('2025-11-04', '2025-11-18').map(said)).toEqual([
      '2025-11-04 10 on',
      '2025-11-11 10 moved',
      '2025-11-12 13 instead',
      '2025-11-18 10 on',
    ]);
    expect(dates('2025-11-12', '2025-11-12').map(said)).toEqual(['2025-11-12 13 instead']);
  });

  test('that was called off say why', () => {
    const [date] = dates('2025-12-23', '2025-12-24');
    expect(date?.state).toEqual({ kind: 'cancelled', why: 'the hub is closed' });
  });

  test('end before the day on which it ends', () => {
    expect(dates('2026-08-20', '2026-10-01').map(said)).toEqual(['2026-08-25 10 on']);
  });

  test('may be one alone, or not known', () => {
    expect(dates('2025-01-01', '2026-12-31', once).map(said)).toEqual(['2025-11-15 10 on']);
    expect(dates('2025-01-01', '2026-12-31', undated)).toEqual([]);
  });

  test('go by day, then time, then id', () => {
    const [one, , instead] = dates('2025-11-04', '2025-11-18');
    if (!one || !instead) throw new Error('too few dates');
    const later = { ...one, starts: one.starts + 1 };
    const other = { ...one, session: undated };
    expect([instead, other, later, one].sort(inOrder)).toEqual([one, other, later, instead]);
  });
});
