import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { ageBandOf } from './age-band.rule.ts';

const TODAY = '2026-11-24' as Day;

test.each([
  ['2026-11-24', '0 to 4'],
  ['2021-11-25', '0 to 4'],
  ['2021-11-24', '5 to 10'],
  ['2015-11-24', '11 to 15'],
  ['2010-11-24', '16 to 17'],
  ['2008-11-24', '18 to 25'],
  ['2000-11-24', '26 and over'],
])('born %s is in the band %s', (born, band) => {
  expect(ageBandOf(born as Day, TODAY)).toBe(band);
});

test('an unknown birth date has a band of its own', () => {
  expect(ageBandOf(null, TODAY)).toBe('not known');
});
