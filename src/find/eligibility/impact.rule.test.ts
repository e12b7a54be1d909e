import { expect, test } from 'vitest';
import { impactTerms } from './impact.rule.ts';

test.each([
  ['limited', true],
  ['noticeable', true],
  ['severe', false],
] as const)('mild to moderate: %s is %s', (impact, holds) => {
  const anyOf = ['limited', 'noticeable'] as const;
  const { of } = impactTerms({ id: 'impact', says: '', kind: 'impact', anyOf });
  expect(of.impact?.(impact)).toBe(holds);
});
