import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, weekdayOf } from '../../kernel/day.ts';
import { type Recurring, recurringDays } from './recurrence.rule.ts';

const from = '2025-09-02' as Day;
const weekly: Recurring = { from, until: null, recurs: 'FREQ=WEEKLY;BYDAY=TU' };

function days(first: string, last: string, more: Partial<Recurring> = {}) {
  return recurringDays({ ...weekly, ...more }, { first: first as Day, last: last as Day });
}

describe('the days of a rule', () => {
  test.each([
    ['across the night of a clock change', days('2025-10-20', '2025-11-04'), '10-21 10-28 11-04'],
    ['none before the first', days('2025-08-01', '2025-09-09'), '09-02 09-09'],
    [
      'none from its end on',
      days('2025-09-01', '2025-12-01', { until: '2025-09-16' as Day }),
      '09-02 09-09',
    ],
    ['none in a span that ends first', days('2025-09-10', '2025-09-09'), ''],
    [
      'of a month',
      days('2025-09-01', '2025-12-01', { recurs: 'FREQ=MONTHLY;BYDAY=1TU' }),
      '09-02 10-07 11-04',
    ],
    [
      'so many',
      days('2025-09-01', '2026-12-01', { recurs: 'FREQ=DAILY;COUNT=3' }),
      '09-02 09-03 09-04',
    ],
    [
      'of a day that never comes',
      days('2025-09-01', '2026-12-01', { recurs: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
      '',
    ],
    ['of no good rule', days('2025-09-01', '2026-12-01', { recurs: 'often' }), ''],
  ])('%s', (_name, found, expected) => {
    expect(found.map((day) => day.slice(5)).join(' ')).toBe(expected);
  });

  test('without a rule is the first alone', () => {
    const once = { from, until: null, recurs: null };
    expect(recurringDays(once, { first: from, last: from })).toEqual([from]);
    expect(recurringDays(once, { first: addDays(from, 1), last: addDays(from, 9) })).toEqual([]);
  });
});

describe('a simple rule agrees with looking at every day', () => {
  const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const start = fc
    .integer({ min: 0, max: 1000 })
    .map((ahead) => addDays('2024-01-01' as Day, ahead));
  const everySo = fc.integer({ min: 1, max: 5 });
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });

  test('by days', () => {
    fc.assert(
      fc.property(start, everySo, (first, interval) => {
        const rule = `FREQ=DAILY;INTERVAL=${interval}`;
        same(first, rule, (day) => daysBetween(first, day) % interval === 0);
      }),
    );
  });

  test('by weeks', () => {
    fc.assert(
      fc.property(start, everySo, weekdays, (first, interval, on) => {
        const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${namesOf(on)};WKST=MO`;
        const monday = addDays(first, 1 - weekdayOf(first));
        const weekOf = (day: Day) => Math.floor(daysBetween(monday, day) / 7);
        same(first, rule, (day) => on.includes(weekdayOf(day)) && weekOf(day) % interval === 0);
      }),
    );
  });

  test('by a weekday of the month', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 5 }), weekdays, (first, nth, on) => {
        const rule = `FREQ=MONTHLY;BYDAY=${on.map((day) => `${nth}${WEEK[day - 1]}`).join()}`;
        const isNth = (day: Day) => Math.ceil(Number(day.slice(8)) / 7) === nth;
        same(first, rule, (day) => on.includes(weekdayOf(day)) && isNth(day));
      }),
    );
  });

  test('by the last weekday of the month', () => {
    fc.assert(
      fc.property(start, weekdays, (first, on) => {
        const rule = `FREQ=MONTHLY;BYDAY=${on.map((day) => `-1${WEEK[day - 1]}`).join()}`;
        const isLast = (day: Day) => addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
        same(first, rule, (day) => on.includes(weekdayOf(day)) && isLast(day));
      }),
    );
  });

  function namesOf(on: readonly number[]): string {
    return on.map((day) => WEEK[day - 1]).join();
  }

  /** Over the year and a half from a day that may lie before the rule's first. */
  function same(first: Day, recurs: string, isDay: (day: Day) => boolean) {
    const span = { first: addDays(first, -10), last: addDays(first, 540) };
    const expected = Array.from({ length: 541 }, (_, ahead) => addDays(first, ahead)).filter(isDay);
    expect(recurringDays({ from: first, until: null, recurs }, span)).toEqual(expected);
  }
});
