import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { Dated } from './area.ts';
import { hasADay, isInForce, overlap } from './dates.rule.ts';

function dated(from?: string, until?: string): Dated {
  return { from: from as Day | undefined, until: until as Day | undefined };
}

describe('in force', () => {
  test.each([
    [dated(), '2025-01-01', true],
    [dated('2025-11-10'), '2025-11-09', false],
    [dated('2025-11-10'), '2025-11-10', true],
    [dated(undefined, '2025-11-10'), '2025-11-09', true],
    [dated(undefined, '2025-11-10'), '2025-11-10', false],
    [dated('2025-01-01', '2025-02-01'), '2025-01-31', true],
  ] as const)('%o on %s: %s', (row, on, is) => {
    expect(isInForce(row, on as Day)).toBe(is);
  });
});

describe('two at once', () => {
  test.each([
    [dated(), dated(), true],
    [dated(undefined, '2025-11-10'), dated('2025-11-10'), false],
    [dated('2025-11-10'), dated(undefined, '2025-11-10'), false],
    [dated(undefined, '2025-11-11'), dated('2025-11-10'), true],
    [dated('2025-01-01', '2025-02-01'), dated('2025-02-01', '2025-03-01'), false],
    [dated('2025-01-01', '2025-12-01'), dated('2025-02-01', '2025-03-01'), true],
  ] as const)('%o and %o: %s', (one, other, both) => {
    expect(overlap(one, other)).toBe(both);
    expect(overlap(other, one)).toBe(both);
  });
});

describe('any day at all', () => {
  test.each([
    [dated('2025-01-01', '2025-01-02'), true],
    [dated('2025-01-01', '2025-01-01'), false],
    [dated('2025-01-02', '2025-01-01'), false],
    [dated('2025-01-02'), true],
  ] as const)('%o: %s', (row, has) => {
    expect(hasADay(row)).toBe(has);
  });
});
