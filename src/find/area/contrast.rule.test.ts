import { expect, test } from 'vitest';
import { contrastWithWhite } from './contrast.rule.ts';

// Figures of the WCAG's own formula; #767676 is its well-known edge of 4.5.
test.each([
  ['#ffffff', 1],
  ['#000000', 21],
  ['#14474a', 10.3],
  ['#767676', 4.5],
  ['#005eb8', 6.4],
  ['#ff0000', 4],
] as const)('%s stands out %s to 1', (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1);
});
