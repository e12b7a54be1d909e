import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { type Filters, NO_FILTERS, type Side } from './filters.ts';
import { sideInWords } from './filters-in-words.rule.ts';

const CASES: readonly (readonly [Side, Partial<Filters>, string])[] = [
  ['worry', { groups: ['feelings'], needs: ['low-mood'] }, 'feelings, feeling low or sad'],
  ['worry', { named: ['kooth'] }, 'the words you typed'],
  ['age', { age: 7 }, 'age 7'],
  ['age', { age: 0 }, 'age under 1'],
  ['near', { near: { place: 'Margate' } }, 'in Margate'],
  ['near', { near: { district: 'E07000110' } }, 'in Maidstone'],
  ['ways', { ways: ['online', 'phone'] }, 'online or by phone'],
  ['asker', { asker: 'health-professional' }, 'I work in health'],
  ['level', { level: 'universal' }, 'for everybody (universal)'],
  ['thrive', { thrive: 'getting-help' }, 'Getting help'],
];

test.each(CASES)('%s of %j is said as %j', (side, more, says) => {
  expect(sideInWords(side, { ...NO_FILTERS, ...more }, kent.area)).toBe(says);
});
