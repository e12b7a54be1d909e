import { expect, test } from 'vitest';
import { needTerms } from './need.rule.ts';

test.each([
  ['anxiety', true],
  ['language', false],
])('a list that names anxiety and anger: %s is %s', (need, holds) => {
  const { of } = needTerms({ id: 'need', says: '', kind: 'need', anyOf: ['anxiety', 'anger'] });
  expect(of.needs?.(need)).toBe(holds);
});
