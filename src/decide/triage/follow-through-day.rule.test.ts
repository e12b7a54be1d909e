import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { answerDay, followThroughDay } from './follow-through-day.rule.ts';

test.each([
  ['2026-11-24', '2026-12-08'],
  ['2026-11-27', '2026-12-11'],
  ['2026-11-28', '2026-12-14'],
  ['2026-11-29', '2026-12-14'],
])('from %s it is checked on %s', (today, day) => {
  expect(followThroughDay(today as Day)).toBe(day);
});

test.each([
  ['2026-11-24', '2026-12-01'],
  ['2026-11-28', '2026-12-07'],
])('from %s an answer is asked for by %s', (today, day) => {
  expect(answerDay(today as Day)).toBe(day);
});
