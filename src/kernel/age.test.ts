import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, birthday } from './age.ts';
import type { Day } from './day.ts';

describe('an age in whole years', () => {
  test.each([
    // DOMAIN T1: nineteen on the birthday itself, still eighteen the day before.
    ['2006-11-24', '2025-11-24', 19],
    ['2006-11-25', '2025-11-24', 18],
    ['2021-11-24', '2025-11-24', 4],
    ['2025-11-24', '2025-11-24', 0],
    ['2025-11-25', '2025-11-24', -1],
    ['2026-11-24', '2025-11-24', -1],
    ['1895-01-01', '2025-11-24', 130],
    // Born on 29 February: a year older on 1 March, but on 29 February where there is one.
    ['2012-02-29', '2025-02-28', 12],
    ['2012-02-29', '2025-03-01', 13],
    ['2012-02-29', '2028-02-28', 15],
    ['2012-02-29', '2028-02-29', 16],
    ['2000-02-29', '2100-02-28', 99],
    ['2000-02-29', '2100-03-01', 100],
    ['2009-12-31', '2025-01-01', 15],
  ])('born %s, on %s: %i', (born, on, years) => {
    expect(ageOn(born as Day, on as Day)).toBe(years);
  });

  test.each([
    ['2012-02-29', 13, '2025-03-01'],
    ['2012-02-29', 16, '2028-02-29'],
    ['2007-05-31', 18, '2025-05-31'],
    ['2007-05-31', 0, '2007-05-31'],
    ['9990-01-01', 25, '9999-12-31'],
  ])('born %s, birthday %i is %s', (born, years, on) => {
    expect(birthday(born as Day, years)).toBe(on);
  });
});

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const years = fc.integer({ min: 0, max: 120 });

describe('an age and its birthday agree', () => {
  test('one is n years old from the n-th birthday on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, years, (born, on, n) => {
        expect(ageOn(born, on) >= n).toBe(on >= birthday(born, n));
      }),
    );
  });

  test('a birthday is never before the same date', () => {
    fc.assert(
      fc.property(anyDay, years, (born, n) => {
        const same = `${Number(born.slice(0, 4)) + n}${born.slice(4)}`;
        const isGone = born.endsWith('02-29') && new Date(same).getUTCDate() !== 29;
        expect(birthday(born, n)).toBe(isGone ? same.replace('02-29', '03-01') : same);
      }),
    );
  });

  test('time makes nobody younger', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (born, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(ageOn(born, earlier)).toBeLessThanOrEqual(ageOn(born, later));
      }),
    );
  });
});
