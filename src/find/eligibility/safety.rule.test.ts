import { describe, expect, test } from 'vitest';
import { safetyTerms } from './safety.rule.ts';

describe('a service for emerging self-harm at most', () => {
  const selfHarm = ['none', 'emerging'] as const;
  const { join, of } = safetyTerms({ id: 'safety', says: '', kind: 'safety', selfHarm });

  test('asks both facts, each on its own', () => {
    expect(join).toBe('all');
    expect(Object.keys(of)).toEqual(['immediateDanger', 'selfHarm']);
  });

  test.each([
    [true, false],
    [false, true],
  ])('danger now %s is %s', (inDanger, holds) => {
    expect(of.immediateDanger?.(inDanger)).toBe(holds);
  });

  test.each([
    ['none', true],
    ['emerging', true],
    ['significant', false],
  ] as const)('self-harm %s is %s', (found, holds) => {
    expect(of.selfHarm?.(found)).toBe(holds);
  });
});
