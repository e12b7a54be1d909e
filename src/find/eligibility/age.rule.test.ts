import { expect, test } from 'vitest';
import { ageTerms } from './age.rule.ts';

const { of, join } = ageTerms({ id: 'age', says: '', kind: 'age', atLeast: 10, under: 26 });

test.each([
  [9, false],
  [10, true],
  [25, true],
  [26, false],
])('"10 to 25" at %i is %s', (years, holds) => {
  expect(join).toBe('all');
  expect(of.dateOfBirth?.(years)).toBe(holds);
});
