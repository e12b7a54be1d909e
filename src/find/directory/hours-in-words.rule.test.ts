import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import type { OpeningHours } from '../area/area.ts';
import { sayHours, sayOpenNow, sayOtherHours } from './hours-in-words.rule.ts';

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
