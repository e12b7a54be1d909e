import { describe, expect, test } from 'vitest';
import { speltAlike } from './spelt-alike.rule.ts';

describe('spelt alike', () => {
  test.each([
    ['worried', 'worried'],
    ['worryed', 'worried'],
    ['worry', 'worries'],
    ['stuttering', 'stutter'],
    ['hitting', 'hit'],
    ['angrey', 'angry'],
    ['bullyed', 'bullied'],
    ['nursrey', 'nursery'],
    ['swalowing', 'swallowing'],
    ['wheelchiar', 'wheelchair'],
    ['speach', 'speech'],
  ])('%s is %s', (typed, known) => {
    expect(speltAlike(typed, known)).toBe(true);
    expect(speltAlike(known, typed)).toBe(true);
  });

  test.each([
    ['mad', 'sad'],
    ['bed', 'red'],
    ['school', 'food'],
    ['home', 'hearing'],
    ['weight', 'light'],
    ['', 'sad'],
  ])('%s is not %s', (typed, known) => {
    expect(speltAlike(typed, known)).toBe(false);
  });

  test('a very long word costs little', () => {
    expect(speltAlike('a'.repeat(100_000), 'anxious')).toBe(false);
  });
});
