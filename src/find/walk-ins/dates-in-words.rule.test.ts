import { expect, test } from 'vitest';
import { tuesdays } from '../../../tests/people/made-up-sessions.ts';
import type { Day } from '../../kernel/day.ts';
import { sessionDates } from '../directory/session-dates.rule.ts';
import { sayChange, sayWhen } from './dates-in-words.rule.ts';

const span = { first: '2025-11-04' as Day, last: '2025-11-12' as Day };
const [on, moved, instead] = sessionDates(tuesdays, span);
const christmas = { first: '2025-12-23' as Day, last: '2025-12-23' as Day };
const [off] = sessionDates(tuesdays, christmas);

test.each([
  [on, 'Tuesday 4 November 2025, 10am to 11am', ''],
  [
    moved,
    'Tuesday 11 November 2025, 10am to 11am',
    'Moved to Wednesday 12 November 2025, 1pm to 2pm: the hall is in use.',
  ],
  [
    instead,
    'Wednesday 12 November 2025, 1pm to 2pm',
    'Moved here from Tuesday 11 November 2025: the hall is in use.',
  ],
  [off, 'Tuesday 23 December 2025, 10am to 11am', 'Cancelled: the hub is closed.'],
])('a date says when it is, and what became of it', (date, when, change) => {
  if (!date) throw new Error('no such date');
  expect(sayWhen(date)).toBe(when);
  expect(sayChange(date)).toBe(change);
});
