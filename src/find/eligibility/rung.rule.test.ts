import { expect, test } from 'vitest';
import { isMet, type Rung, stands } from './rung.rule.ts';

const all: Rung = { join: 'all', bits: 0b11, parts: [] };
const any: Rung = { join: 'any', bits: 0b11, parts: [] };

test.each([
  [all, 0b11, true],
  [all, 0b01, false],
  [any, 0b10, true],
  [any, 0b100, false],
])('%o with bits %i is %s', (rung, held, met) => {
  expect(isMet(rung, held)).toBe(met);
});

test.each([
  [all, { must: 0b11, may: 0b11 }, 'met'],
  [all, { must: 0b01, may: 0b01 }, 'not-met'],
  [all, { must: 0b01, may: 0b11 }, 'not-yet-known'],
  [any, { must: 0b01, may: 0b11 }, 'met'],
  [any, { must: 0b00, may: 0b00 }, 'not-met'],
  [any, { must: 0b00, may: 0b10 }, 'not-yet-known'],
] as const)('%o settled %o is %s', (rung, settled, answer) => {
  expect(stands(rung, settled)).toBe(answer);
});

test('a criterion that nothing can meet is not met', () => {
  expect(stands({ join: 'any', bits: 0, parts: [] }, { must: 0, may: 0 })).toBe('not-met');
});
