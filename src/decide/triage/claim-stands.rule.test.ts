import { expect, test } from 'vitest';
import type { Instant } from '../../kernel/day.ts';
import { claimStands, claimsHoldSince } from './claim-stands.rule.ts';

const NOW = '2026-11-24T10:00:00Z' as Instant;

test.each([
  ['2026-11-24T10:00:00Z', true],
  ['2026-11-24T08:00:01Z', true],
  ['2026-11-24T08:00:00Z', false],
  ['2026-11-23T10:00:00Z', false],
])('a claim made at %s stands: %s', (at, stands) => {
  expect(claimStands({ at: at as Instant }, NOW)).toBe(stands);
});

test('a list narrows by the same two hours', () => {
  expect(claimsHoldSince(NOW)).toBe('2026-11-24T08:00:00Z');
});
