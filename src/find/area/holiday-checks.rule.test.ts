import { describe, expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { addDays, type Day, dayFrom, weekdayOf } from '../../kernel/day.ts';
import type { Holidays } from './area.ts';
import { holidayFindings, holidaysEndFindings } from './holiday-checks.rule.ts';
import { makeArea } from './make-area.rule.ts';

const kent = makeArea(kentFiles())?.holidays;
if (!kent) throw new Error('Kent has no bank holidays');
const holidays: Holidays = kent;

describe('the holidays of a pack', () => {
  test('of Kent are good, and go on for a while', () => {
    expect(holidayFindings({ holidays })).toEqual([]);
    expect(holidaysEndFindings({ holidays }, '2026-11-24' as Day)).toEqual([]);
  });

  test('that are not there are not wrong', () => {
    expect(holidayFindings({})).toEqual([]);
    expect(holidaysEndFindings({}, '2026-11-24' as Day)).toEqual([]);
  });

  test('twice, or beyond their days, are found', () => {
    const one = { day: '2025-01-01' as Day, name: 'New Year', isBankHoliday: true };
    const rows = [one, one, { ...one, day: '2031-01-01' as Day }];
    expect(holidayFindings({ holidays: { ...holidays, rows } })).toMatchObject([
      { at: ['rows', 1], expected: 'a holiday named once' },
      { at: ['rows', 2, 'day'], found: '"2031-01-01"' },
    ]);
  });

  test('that soon run out are found', () => {
    expect(holidaysEndFindings({ holidays }, '2028-11-01' as Day)).toMatchObject([
      { file: 'holidays.yaml', at: ['until'], found: '"2029-01-01"' },
    ]);
  });
});

/**
 * The bank holidays of England by law (Banking and Financial Dealings Act 1971, schedule 1, and the
 * proclamations that give New Year's Day and the first Monday in May): a second way beside the
 * library by which the file was written.
 */
describe('the bank holidays of Kent are those of the law', () => {
  test.each([2025, 2026, 2027, 2028])('in %i', (year) => {
    const own = holidays.rows.filter(({ day, isBankHoliday }) => isBankHoliday && in_(day, year));
    expect(own.map(({ day }) => day)).toEqual(byLaw(year));
  });

  test.each([2025, 2026, 2027, 2028])('and the feasts of %i are there too', (year) => {
    const days = holidays.rows.map(({ day }) => day);
    for (const feast of [on(year, 1, 1), easter(year), on(year, 12, 25), on(year, 12, 26)]) {
      expect(days).toContain(feast);
    }
  });

  function in_(day: Day, year: number): boolean {
    return day.startsWith(String(year));
  }

  function byLaw(year: number): readonly Day[] {
    const christmas = inLieu(on(year, 12, 25), []);
    return [
      inLieu(on(year, 1, 1), []),
      addDays(easter(year), -2),
      addDays(easter(year), 1),
      mondayFrom(on(year, 5, 1)),
      mondayFrom(on(year, 5, 25)),
      mondayFrom(on(year, 8, 25)),
      ...[christmas, inLieu(on(year, 12, 26), [christmas])].sort(),
    ];
  }

  /** The day itself, or the next weekday that is not a holiday already. */
  function inLieu(day: Day, taken: readonly Day[]): Day {
    const isFree = weekdayOf(day) < 6 && !taken.includes(day);
    return isFree ? day : inLieu(addDays(day, 1), taken);
  }

  /** The first Monday on or after a day: the last of a month of 31 days from the 25th. */
  function mondayFrom(day: Day): Day {
    return weekdayOf(day) === 1 ? day : mondayFrom(addDays(day, 1));
  }

  /** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
  function easter(year: number): Day {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return on(year, Math.floor(n / 31), (n % 31) + 1);
  }

  function on(year: number, month: number, day: number): Day {
    const read = dayFrom(year, month, day);
    if (!read) throw new Error('no such day');
    return read;
  }
});
