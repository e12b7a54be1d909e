import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  beginningOf,
  type Day,
  dayFrom,
  dayOf,
  daysBetween,
  type Instant,
  instantAt,
  instantOn,
  millisOf,
  minuteOf,
  parseDay,
  parseInstant,
  sayDay,
  sayMinute,
  sayTime,
  sayWeekday,
  weekdayOf,
} from './day.ts';

function day(text: string): Day {
  const read = parseDay(text);
  if (!read) throw new Error(`no day: ${text}`);
  return read;
}

function at(text: string): Instant {
  const read = parseInstant(text);
  if (!read) throw new Error(`no instant: ${text}`);
  return read;
}

const MS_A_DAY = 86_400_000;
/** Any day from 1000-01-01 to 9999-12-31, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

describe('a day is read', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    '%s',
    (text) => {
      expect(parseDay(text)).toBe(text);
    },
  );

  test.each([
    ...['2026-02-31', '2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['2026-01-00', '0999-12-31', '10000-01-01', '2026-1-1', '20261120', '2026-11-20T00:00'],
    ...[' 2026-11-20', '2026-11-20\n', '٢٠٢٦-١١-٢٠', '', 'today', '-2026-11-20', '2026\0-11-20'],
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('only real days come from three numbers', () => {
    expect(dayFrom(2016, 2, 29)).toBe('2016-02-29');
    expect(dayFrom(2015, 2, 29)).toBeUndefined();
    expect(dayFrom(2015, 1.5, 1)).toBeUndefined();
    expect(dayFrom(Number.NaN, 1, 1)).toBeUndefined();
    expect(dayFrom(999, 1, 1)).toBeUndefined();
    expect(dayFrom(2015, 13, 1)).toBeUndefined();
    expect(dayFrom(2015, -1, 1)).toBeUndefined();
  });

  test('a day reads back as itself', () => {
    fc.assert(fc.property(anyDay, (text) => parseDay(text) === text));
  });

  test('three numbers are a day as often as the calendar says', () => {
    const numbers = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(numbers, ([year, month, number]) => {
        const date = new Date(Date.UTC(year, month - 1, number));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === number;
        expect(dayFrom(year, month, number) !== undefined).toBe(isReal);
      }),
    );
  });
});

describe('days are counted', () => {
  test('across a leap day and a year', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2023-02-28'), day('2023-03-01'))).toBe(1);
    expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1);
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  test('as the calendar does, which sorts as they do', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const apart = Math.round((Date.parse(other) - Date.parse(one)) / MS_A_DAY);
        expect(daysBetween(one, other)).toBe(apart);
        expect(addDays(one, apart)).toBe(other);
        expect(Math.sign(apart)).toBe(one < other ? 1 : Number(one === other) - 1);
      }),
    );
  });

  test('no day follows the last that sorts', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addDays(day('9999-12-30'), 1)).toBe('9999-12-31');
  });

  test('weekdays run from Monday, and come round', () => {
    expect(weekdayOf(day('2025-11-07'))).toBe(5);
    expect(weekdayOf(day('2025-11-10'))).toBe(1);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    fc.assert(fc.property(anyDay, (one) => weekdayOf(one) === (new Date(one).getUTCDay() || 7)));
  });
});

describe('an instant is read', () => {
  test.each([
    ['2025-11-07T16:00:00Z', '2025-11-07T16:00:00Z'],
    ['2025-11-07T16:00Z', '2025-11-07T16:00:00Z'],
    ['2026-06-01T00:30:00+01:00', '2026-05-31T23:30:00Z'],
    ['2026-06-01T00:00:00.250-05:00', '2026-06-01T05:00:00.25Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59Z'],
  ])('%s', (text, utc) => {
    expect(parseInstant(text)).toBe(utc);
  });

  test.each([
    ...['2025-11-07', '2025-11-07T16:00:00', '2025-11-07 16:00:00Z', '2025-02-30T10:00:00Z'],
    ...['2025-11-07T24:00:00Z', '2025-11-07T16:60:00Z', '2025-11-07T16:00:60Z', '16:00Z', ''],
    ...['2025-11-07T16:00:00+15:00', '2025-11-07T16:00:00+0100', '2025-11-07T16:00:00z'],
    ...['9999-12-31T23:00:00-05:00', '1000-01-01T00:00:00+05:00'],
  ])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('milliseconds come back as they went', () => {
    fc.assert(fc.property(fc.nat(4_102_444_800_000), (ms) => millisOf(instantAt(ms)) === ms));
  });
});

describe('an instant falls on a day in London', () => {
  test.each([
    ['2026-01-15T23:59:59Z', '2026-01-15', 1439],
    ['2026-06-30T22:59:59Z', '2026-06-30', 1439],
    ['2026-06-30T23:00:00Z', '2026-07-01', 0],
    // The clocks go forward at 01:00 on 29 March 2026, and back at 02:00 on 25 October.
    ['2026-03-29T00:59:00Z', '2026-03-29', 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 120],
    ['2026-10-25T00:30:00Z', '2026-10-25', 90],
    ['2026-10-25T01:30:00Z', '2026-10-25', 90],
    // London kept summer time all year from 1968 to 1971.
    ['1970-01-01T23:30:00Z', '1970-01-02', 30],
    ['9999-12-31T23:59:59Z', '9999-12-31', 1439],
  ])('%s is %s, minute %i', (text, on, minute) => {
    expect(dayOf(at(text))).toBe(on);
    expect(minuteOf(at(text))).toBe(minute);
  });
});

test.each([
  ['2026-01-15', '2026-01-15T00:00:00Z'],
  ['2026-07-01', '2026-06-30T23:00:00Z'],
  // The clocks go forward an hour after this day has begun.
  ['2026-03-29', '2026-03-29T00:00:00Z'],
])('%s begins at %s', (on, begins) => {
  expect(beginningOf(day(on))).toBe(begins);
});

test('the day is the one that the zone says', () => {
  const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
  const millis = fc.integer({ min: -300_000_000_000, max: 4_102_444_800_000 });
  fc.assert(fc.property(millis, (ms) => dayOf(instantAt(ms)) === inLondon.format(new Date(ms))));
});

describe('days and times are said', () => {
  test('in words that need no zero', () => {
    expect(sayDay(day('2026-11-20'))).toBe('20 November 2026');
    expect(sayDay(day('2026-09-03'), 'short')).toBe('3 Sep');
  });

  test.each([
    [0, 'midnight'],
    [1, '12:01am'],
    [540, '9am'],
    [545, '9:05am'],
    [719, '11:59am'],
    [720, 'midday'],
    [750, '12:30pm'],
    [972, '4:12pm'],
    [1439, '11:59pm'],
    // A line that closes at the end of the day.
    [1440, 'midnight'],
  ])('minute %i is %s', (minute, said) => {
    expect(sayMinute(minute)).toBe(said);
  });

  test('the time is that of London', () => {
    expect(sayTime(at('2026-07-01T15:12:00Z'))).toBe('4:12pm');
    expect(sayTime(at('2026-12-01T16:12:00Z'))).toBe('4:12pm');
  });
});

describe('a time by the clock in London is a moment', () => {
  test.each([
    ['2025-11-07', 16 * 60, '2025-11-07T16:00:00Z'],
    ['2025-06-02', 9 * 60, '2025-06-02T08:00:00Z'],
    ['2025-03-30', 10 * 60, '2025-03-30T09:00:00Z'],
    ['2025-03-30', 90, '2025-03-30T01:30:00Z'],
    ['2025-10-26', 90, '2025-10-26T00:30:00Z'],
    ['2025-10-26', 10 * 60, '2025-10-26T10:00:00Z'],
    ['2025-06-02', 1440, '2025-06-02T23:00:00Z'],
  ])('on %s at minute %i it is %s', (on, minute, expected) => {
    expect(instantOn(day(on), minute)).toBe(expected);
  });

  test('that reads back as the same day and minute', () => {
    // From 3am, so that no clock is being put on or back.
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 180, max: 1439 }), (on, minute) => {
        fc.pre(on > '1972-01-01');
        expect([dayOf(instantOn(on, minute)), minuteOf(instantOn(on, minute))]).toEqual([
          on,
          minute,
        ]);
      }),
    );
  });
});

test('weekdays have names', () => {
  expect(sayWeekday(1)).toBe('Monday');
  expect(sayWeekday(7)).toBe('Sunday');
});
