import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import type { OpeningHours, SpecialDay } from '../area/area.ts';
import {
  sayHours,
  sayOnHolidays,
  sayOpenNow,
  sayOtherHours,
  saySpecialDays,
  sayTimes,
} from './hours-in-words.rule.ts';

const TURN = '2025-11-10' as Day;
const weekdays = [1, 2, 3, 4, 5];
// The discussion line of the Therapeutic Support Service, DOMAIN.md 1.1.
const tss = line([
  { days: weekdays, opens: 9 * 60, closes: 15 * 60, until: TURN },
  { days: weekdays, opens: 9 * 60, closes: 17 * 60, from: TURN },
]);

function line(hours: readonly OpeningHours[], more: { readonly allHours?: boolean } = {}) {
  return { hours, allHours: false, hoursSay: 'Call to find out', ...more };
}

describe('hours in words', () => {
  test.each([
    ['2025-11-07', 'Monday to Friday, 9am to 3pm'],
    ['2025-11-09', 'Monday to Friday, 9am to 3pm'],
    ['2025-11-10', 'Monday to Friday, 9am to 5pm'],
  ])('those in force on %s are %s', (day, says) => {
    expect(sayHours(tss, day as Day)).toBe(says);
  });

  test('a line of all hours says so', () => {
    expect(sayHours(line([], { allHours: true }), TURN)).toBe('Day and night, every day');
  });

  test('without hours the words of the source stand', () => {
    expect(sayHours(line([]), TURN)).toBe('Call to find out');
  });

  test.each([
    [[6], 'Saturday'],
    [[6, 7], 'Saturday and Sunday'],
    [[5, 1, 3], 'Monday, Wednesday and Friday'],
    [[3, 2, 1], 'Monday to Wednesday'],
  ])('days %j are %s', (days, says) => {
    expect(sayHours(line([{ days, opens: 540, closes: 690 }]), TURN)).toBe(
      `${says}, 9am to 11:30am`,
    );
  });

  test('hours to come and hours gone are told', () => {
    expect(sayOtherHours(tss, '2025-11-07' as Day)).toEqual([
      'From 10 November 2025: Monday to Friday, 9am to 5pm',
    ]);
    expect(sayOtherHours(tss, TURN)).toEqual([
      'Before 10 November 2025: Monday to Friday, 9am to 3pm',
    ]);
  });
});

describe('open now in words', () => {
  // DOMAIN.md T4; 7 November 2025 is a Friday.
  test.each([
    ['2025-11-07T14:00:00Z', 'Open now, until 3pm.'],
    ['2025-11-07T16:00:00Z', 'Closed now. Opens on Monday at 9am.'],
    ['2025-11-09T16:00:00Z', 'Closed now. Opens tomorrow at 9am.'],
    ['2025-11-10T08:00:00Z', 'Closed now. Opens today at 9am.'],
    ['2025-11-10T16:00:00Z', 'Open now, until 5pm.'],
  ])('at %s: %s', (at, says) => {
    expect(sayOpenNow(tss, at as Instant)).toBe(says);
  });

  test('a week off is said by its date', () => {
    const mondays = line([{ days: [1], opens: 540, closes: 600 }]);
    // 10 November 2025 is a Monday, and the hour is over.
    expect(sayOpenNow(mondays, '2025-11-10T12:00:00Z' as Instant)).toBe(
      'Closed now. Opens on 17 November 2025 at 9am.',
    );
  });

  test('a line of all hours is open', () => {
    expect(sayOpenNow(line([], { allHours: true }), '2025-11-07T02:00:00Z' as Instant)).toBe(
      'Open now.',
    );
  });

  test('unknown hours say nothing', () => {
    expect(sayOpenNow(line([]), '2025-11-07T02:00:00Z' as Instant)).toBe('');
  });
});

describe('holidays in words', () => {
  const special = (day: string, hours: SpecialDay['hours'], holiday: string | null) =>
    ({ day: day as Day, hours, holiday, why: holiday === null ? 'staff training' : '' }) as const;
  const unsure = special('2026-05-25', null, 'a bank holiday');
  const shut = special('2026-05-25', [], 'a bank holiday');
  const training = special('2026-05-27', [], null);
  const short = special('2026-05-28', [{ opens: 540, closes: 720 }], null);

  // Monday 25 May 2026 is a bank holiday (DOMAIN.md T4: hours unknown, show "check").
  test.each([
    [
      [unsure],
      '2026-05-25T15:00:00Z',
      'It is a bank holiday. We do not know if they answer. Call to check. They open tomorrow at 9am.',
    ],
    [
      [unsure],
      '2026-05-24T15:00:00Z',
      'Closed now. Opens on Tuesday at 9am. Tomorrow is a bank holiday: call to check.',
    ],
    [[shut], '2026-05-25T15:00:00Z', 'Closed today: it is a bank holiday. Opens tomorrow at 9am.'],
    [[training], '2026-05-27T12:00:00Z', 'Closed today: staff training. Opens tomorrow at 9am.'],
    [[short], '2026-05-28T09:00:00Z', 'Open now, until midday.'],
  ])('%j at %s', (specialDays, at, says) => {
    expect(sayOpenNow({ ...tss, specialDays }, at as Instant)).toBe(says);
  });

  test('a holiday without a next opening says no more than it knows', () => {
    const christmas = { ...unsure, holiday: 'Christmas Day' };
    const hours = [{ days: [1], opens: 540, closes: 600, until: '2026-05-26' as Day }];
    expect(
      sayOpenNow({ ...line(hours), specialDays: [christmas] }, '2026-05-25T09:00:00Z' as Instant),
    ).toBe('It is Christmas Day. We do not know if they answer. Call to check.');
  });

  test.each([
    [null, 'On a bank holiday, call to check.'],
    ['closed', 'Closed on bank holidays.'],
    ['as-usual', 'The same on bank holidays.'],
    [[{ opens: 600, closes: 840 }], 'On bank holidays: 10am to 2pm.'],
  ] as const)('what a line does is said: %j', (onHolidays, says) => {
    expect(sayOnHolidays({ ...tss, onHolidays })).toBe(says);
  });

  test('where it makes no difference nothing is said of them', () => {
    expect(sayOnHolidays(line([], { allHours: true }))).toBe('');
    expect(sayOnHolidays(line([]))).toBe('');
  });

  test('its own days of the month ahead are told', () => {
    const specialDays = [short, training, unsure];
    expect(saySpecialDays({ ...tss, specialDays }, '2026-05-01' as Day)).toEqual([
      'On 27 May 2026: closed (staff training)',
      'On 28 May 2026: 9am to midday (staff training)',
    ]);
    expect(saySpecialDays({ ...tss, specialDays }, '2026-05-29' as Day)).toEqual([]);
  });
});

test.each([
  [tss, 'Monday to Friday, 9am to 5pm. Open now, until 5pm.'],
  [line([], { allHours: true }), 'Day and night, every day'],
  [line([]), 'Call to find out'],
])('times are hours, and whether it is open', (one, says) => {
  expect(sayTimes(one, '2025-11-10T16:00:00Z' as Instant)).toBe(says);
});
