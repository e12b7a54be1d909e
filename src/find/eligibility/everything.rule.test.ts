import { expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { everythingOf, NOWHERE } from './everything.rule.ts';

const { values, anywhere } = everythingOf(smallKent);

test('a home can be anywhere, and outside', () => {
  expect(values.home).toHaveLength(5 + 5 + 1);
  expect(values.home).toContainEqual({ district: null, place: null });
});

test('learning is at a spot, or nowhere', () => {
  expect(values.learns).toHaveLength(4 * values.home.length + 1);
  expect(anywhere['not-in-education']).toEqual([NOWHERE]);
});

test('the needs are those of the area', () => {
  expect(values.needs).toEqual(['anxiety', 'low-mood', 'self-harm', 'language']);
});
