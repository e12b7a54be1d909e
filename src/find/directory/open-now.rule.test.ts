import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import type { OpeningHours } from '../area/area.ts';
import { openNow } from './open-now.rule.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const CHANGE = '2025-11-10' as Day;

/** The Therapeutic Support Service's line: 9am to 3pm, and to 5pm from 10 November 2025. */
const tss = {
  allHours: false,
  hours: [
    { until: CHANGE, days: WEEKDAYS, opens: 540, closes: 900 },
    { from: CHANGE, days: WEEKDAYS, opens: 540, closes: 1020 },
  ],
};

function closed(day: string, at: number) {
  return { kind: 'closed', opens: { day, at } };
}

describe('the line of the Therapeutic Support Service', () => {
  test.each([
    ['on 7 November 2025 at 4pm (T4)', '2025-11-07T16:00:00Z', closed('2025-11-10', 540)],
    ['on 10 November 2025 at 4pm (T4)', '2025-11-10T16:00:00Z', { kind: 'open', until: 1020 }],
    ['on 7 November at 2.59pm', '2025-11-07T14:59:59Z', { kind: 'open', until: 900 }],
    ['on 7 November at 3pm', '2025-11-07T15:00:00Z', closed('2025-11-10', 540)],
    ['before it opens', '2025-11-11T08:59:00Z', closed('2025-11-11', 540)],
    ['as it opens', '2025-11-11T09:00:00Z', { kind: 'open', until: 1020 }],
    ['on Saturday', '2025-11-15T12:00:00Z', closed('2025-11-17', 540)],
    ['on Sunday night', '2025-11-16T23:30:00Z', closed('2025-11-17', 540)],
    ['in summer, by London time', '2026-06-15T08:00:00Z', { kind: 'open', until: 1020 }],
    ['in summer after five', '2026-06-15T16:00:00Z', closed('2026-06-16', 540)],
  ])('%s', (_name, at, expected) => {
    expect(openNow(tss, at as Instant)).toEqual(expected);
  });
});

describe('other lines', () => {
  function line(hours: readonly OpeningHours[]) {
    return { allHours: false, hours };
  }
  const noon = '2025-11-11T12:00:00Z' as Instant;

  test('day and night is always open', () => {
    expect(openNow({ allHours: true, hours: [] }, noon)).toEqual({ kind: 'all-hours' });
  });

  test('without hours it is not known', () => {
    expect(openNow(line([]), noon)).toEqual({ kind: 'not-known' });
  });

  test('hours that ended tell nothing of now', () => {
    const past = { until: CHANGE, days: WEEKDAYS, opens: 540, closes: 900 };
    expect(openNow(line([past]), noon)).toEqual({ kind: 'not-known' });
  });

  test('one day a week is found a week ahead', () => {
    const tuesday = { days: [2], opens: 540, closes: 600 };
    expect(openNow(line([tuesday]), noon)).toEqual(closed('2025-11-18', 540));
  });

  test('over lunch it opens again in the afternoon', () => {
    const day = { days: WEEKDAYS };
    const hours = [
      { ...day, opens: 780, closes: 1020 },
      { ...day, opens: 540, closes: 720 },
    ];
    expect(openNow(line(hours), noon)).toEqual(closed('2025-11-11', 780));
  });
});
