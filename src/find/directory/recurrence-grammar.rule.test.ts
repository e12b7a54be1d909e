import { describe, expect, test } from 'vitest';
import { isRuleByDays } from './recurrence-grammar.rule.ts';

describe('a rule of recurrence', () => {
  test.each([
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO',
    'FREQ=DAILY;COUNT=5',
    'FREQ=MONTHLY;BYDAY=1TU,-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU',
  ])('"%s" is good', (text) => {
    expect(isRuleByDays(text)).toBe(true);
  });

  test.each([
    ['is empty', ''],
    ['says nothing', 'every Tuesday'],
    ['does not say how often', 'BYDAY=TU'],
    ['is by the hour', 'FREQ=HOURLY'],
    ['has a time of its own', 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=9'],
    ['has an end, which stands elsewhere', 'FREQ=WEEKLY;UNTIL=20251231T000000Z'],
    ['names no day of the week', 'FREQ=WEEKLY;BYDAY=XX'],
    ['numbers the days of a week', 'FREQ=WEEKLY;BYDAY=2TU'],
    ['numbers the days of a year', 'FREQ=YEARLY;BYDAY=2TU'],
    ['takes days of the month by the week', 'FREQ=WEEKLY;BYMONTHDAY=3'],
    ['picks among nothing', 'FREQ=MONTHLY;BYSETPOS=1'],
    ['says a part twice', 'FREQ=WEEKLY;FREQ=DAILY'],
    ['has a part of no rule', 'FREQ=WEEKLY;COLOUR=RED'],
    ['never goes on', 'FREQ=WEEKLY;INTERVAL=0'],
    ['holds another line', 'FREQ=WEEKLY\nEXDATE:20250101'],
    ['has a part with two values', 'FREQ=WEEKLY=DAILY'],
  ])('that %s is not', (_name, text) => {
    expect(isRuleByDays(text)).toBe(false);
  });
});
