import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { countOf, dateAt, daysIn } from './calendar.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
// From the year 1 to 12000: wider than any day that is kept.
const anyCount = fc.integer({ min: -719_000, max: 3_660_000 });

function dateOf(count: number) {
  const { year, month, day } = EPOCH.add({ days: count });
  return { year, month, day };
}

describe('days since 1970 and dates turn into each other', () => {
  test.each([
    [0, 1970, 1, 1],
    [-1, 1969, 12, 31],
    [59, 1970, 3, 1],
    [11_016, 2000, 2, 29],
    [-25_509, 1900, 2, 28],
    [-25_508, 1900, 3, 1],
    [2_932_896, 9999, 12, 31],
  ])('%i is %i-%i-%i', (count, year, month, day) => {
    expect(dateAt(count)).toEqual({ year, month, day });
    expect(countOf({ year, month, day })).toBe(count);
  });

  test('as Temporal has it', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(dateAt(count)).toEqual(dateOf(count));
        expect(countOf(dateOf(count))).toBe(count);
      }),
      { numRuns: 2_000 },
    );
  });

  test('on every day of 800 years', () => {
    const first = countOf({ year: 1600, month: 1, day: 1 });
    const counts = Array.from({ length: 800 * 365 }, (_, place) => first + place);
    expect(counts.filter((count) => countOf(dateAt(count)) !== count)).toEqual([]);
  });
});

describe('a month has as many days as Temporal says', () => {
  test('any month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const { daysInMonth } = Temporal.PlainDate.from({ year, month, day: 1 });
          expect(daysIn(year, month)).toBe(daysInMonth);
        },
      ),
    );
  });

  test.each([0, 13, -1])('and there is no month %i', (month) => {
    expect(daysIn(2026, month)).toBe(0);
  });
});
