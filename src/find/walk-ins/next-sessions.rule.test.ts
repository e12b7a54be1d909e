import { describe, expect, test } from 'vitest';
import { once, tuesdays, undated, wednesdays } from '../../../tests/people/made-up-sessions.ts';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { nearOf } from './near.rule.ts';
import { nextDates, nextHeld, sessionsNear } from './next-sessions.rule.ts';

const all = [tuesdays, wednesdays, once, undated];

function next(now: string, sessions = all) {
  return nextDates(sessions, now as Instant, 6).map(({ day, session }) => `${day} ${session.id}`);
}

describe('the next dates', () => {
  test('are six, in order, with what was called off or moved', () => {
    expect(next('2025-11-03T12:00:00Z')).toEqual([
      '2025-11-04 tuesdays',
      '2025-11-05 wednesdays',
      '2025-11-11 tuesdays',
      '2025-11-12 tuesdays',
      '2025-11-15 once',
      '2025-11-18 tuesdays',
    ]);
  });

  test.each([
    ['as long as it goes on', '2025-11-04T10:59:00Z', '2025-11-04 tuesdays'],
    ['no longer once it is over', '2025-11-04T11:00:00Z', '2025-11-05 wednesdays'],
    ['by the clock on the wall in summer', '2025-09-09T09:59:00Z', '2025-09-09 tuesdays'],
    ['and not by UTC', '2025-09-09T10:00:00Z', '2025-09-16 tuesdays'],
  ])('of today stay, %s', (_name, now, first) => {
    expect(next(now)[0]).toBe(first);
  });

  test('are looked for in the year ahead where the season has few', () => {
    expect(next('2025-09-03T12:00:00Z', [wednesdays])).toHaveLength(6);
    expect(next('2026-09-03T12:00:00Z', [tuesdays, once, undated])).toEqual([]);
  });
});

test('the next that is held passes over those called off', () => {
  expect(nextHeld([tuesdays], '2025-12-22T12:00:00Z' as Instant)?.day).toBe('2025-12-30');
  expect(nextHeld([undated], '2025-12-22T12:00:00Z' as Instant)).toBeUndefined();
});

test('near a place are those in its district', () => {
  const ids = (id?: string) => sessionsNear(all, nearOf(id, smallKent)).map((one) => one.id);
  expect(ids('sandwich')).toEqual(['wednesdays']);
  expect(ids('broadstairs')).toEqual(['tuesdays', 'once', 'undated']);
  expect(ids('swanley')).toEqual([]);
  expect(ids()).toHaveLength(4);
});
