import { expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Area } from './area.ts';
import { needFindings } from './need-checks.rule.ts';

const needs = smallKent.needs.filter(({ id }) => id === 'anxiety' || id === 'language');
const feelings = { id: 'feelings', says: 'Feelings', example: 'Worry', needs: ['anxiety'] };
const talking = { id: 'talking', says: 'Talking', example: 'Words', needs: ['language'] };

function found(other: Partial<Area>): readonly string[] {
  const area = { ...smallKent, needs, needGroups: [feelings, talking], ...other };
  return needFindings(area).map((one) => one.found);
}

test('needs that all stand in a group are good', () => {
  expect(found({})).toEqual([]);
});

test.each([
  ['a need twice', { needs: [...needs, ...needs.slice(0, 1)] }, '"anxiety" again'],
  [
    'a group twice',
    { needGroups: [feelings, talking, { ...feelings, needs: [] }] },
    '"feelings" again',
  ],
  [
    'a group of an unknown need',
    { needGroups: [feelings, { ...talking, needs: ['language', 'x'] }] },
    '"x"',
  ],
  [
    'a need twice in a group',
    { needGroups: [{ ...feelings, needs: ['anxiety', 'anxiety'] }, talking] },
    '"anxiety" again',
  ],
  ['a need in no group', { needGroups: [feelings] }, '"language" in none'],
] as const)('%s is found', (_name, other, words) => {
  expect(found(other)).toEqual([words]);
});
