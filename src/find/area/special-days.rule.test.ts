import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { Holidays } from './area.ts';
import { specialDaysOf } from './special-days.rule.ts';

const CHRISTMAS = '2027-12-25' as Day;
const INSTEAD = '2027-12-27' as Day;
const holidays: Holidays = {
  ...{ source: 'made for the tests', verified: null },
  ...{ from: '2027-01-01' as Day, until: '2028-01-01' as Day },
  rows: [
    { day: CHRISTMAS, name: 'Christmas Day', isBankHoliday: false },
    { day: INSTEAD, name: 'Christmas Day', isBankHoliday: true },
  ],
};
const spans = [{ opens: 600, closes: 660 }];
const plain = { allHours: false, onHolidays: null, own: [] };

describe('the days on which a line differs', () => {
  test.each([
    ['not known', null, null],
    ['closed', 'closed', []],
    ['with hours', spans, spans],
  ] as const)('on holidays, %s', (_name, onHolidays, hours) => {
    expect(specialDaysOf({ ...plain, onHolidays }, holidays)).toEqual([
      { day: CHRISTMAS, holiday: 'Christmas Day', why: '', hours },
      { day: INSTEAD, holiday: 'a bank holiday', why: '', hours },
    ]);
  });

  test('are none where holidays are as usual, or unknown to the pack', () => {
    expect(specialDaysOf({ ...plain, onHolidays: 'as-usual' }, holidays)).toEqual([]);
    expect(specialDaysOf({ ...plain, allHours: true }, holidays)).toEqual([]);
    expect(specialDaysOf(plain, undefined)).toEqual([]);
  });

  test('of its own say more than a holiday', () => {
    const own = [{ day: INSTEAD, hours: spans, why: 'they open for carols' }];
    expect(specialDaysOf({ ...plain, own }, holidays)).toEqual([
      { day: INSTEAD, holiday: null, why: 'they open for carols', hours: spans },
      { day: CHRISTMAS, holiday: 'Christmas Day', why: '', hours: null },
    ]);
  });
});
