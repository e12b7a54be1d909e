import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { everythingOf } from './everything.rule.ts';
import type { Facts } from './facts.ts';
import { cellsOf, groupsOf, holdsFor, numberOf, seenBy, sidesOf } from './for-whom.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const day = '2025-11-07' as Day;
const everything = everythingOf(smallKent);
const NEEDS = ['language', 'anxiety'];
const rules = [{ stage: 'pre-school' }, { needs: ['language'] }, { teams: ['east'] }] as const;
const [forPreSchool, forLanguage, forEast] = rules;
const groups = groupsOf(rules, NEEDS);

function sightOf(facts: Facts, ...teams: readonly (string | undefined)[]) {
  return seenBy(groups)(whatMayBe({ facts, day }, smallKent, everything), teams);
}

const FOUR = '2021-11-07' as Day;

describe('what may be of a child', () => {
  test('is one child when all is known', () => {
    const facts = { dateOfBirth: FOUR, learns: { where: 'school' }, needs: ['language'] } as const;
    const cells = cellsOf(sightOf({ ...facts, asker: 'parent-carer' }, 'east'), groups);
    expect(cells).toEqual([{ age: 1, setting: 1, needs: 1, team: 1, asker: 1 }]);
  });

  test('is every child that rules tell apart when nothing is', () => {
    expect(sidesOf(sightOf({}, 'east', undefined), groups)).toEqual({
      age: [0, 1, 2],
      setting: [0, 1, 2, 3, 4],
      needs: [0, 1],
      team: [0, 1],
      asker: [0, 1, 2, 3, 4, 5, 6],
    });
  });

  test('sides that no rule tells apart are one', () => {
    const plain = groupsOf([{}], NEEDS);
    const sight = seenBy(plain)(whatMayBe({ facts: {}, day }, smallKent, everything), ['east']);
    const cells = cellsOf(sight, plain);
    expect(
      new Set(cells.map(({ age, setting, needs, team }) => age + setting + needs + team)).size,
    ).toBe(1);
  });

  test('has one number for what is the same, and others for others', () => {
    const all = [
      sightOf({}, 'east'),
      sightOf({}, undefined),
      sightOf({}, 'east', undefined),
      sightOf({ needs: [] }, 'east'),
      sightOf({ needs: ['language'] }, 'east'),
      sightOf({ dateOfBirth: FOUR }, 'east'),
      sightOf({ learns: { where: 'school' } }, 'east'),
      sightOf({ asker: 'parent-carer' }, 'east'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(sightOf({ needs: ['anxiety'] }, 'west')).toBe(sightOf({ needs: [] }, undefined));
  });
});

const child = { age: 1, setting: 1, needs: 1, team: 1, asker: 0 };

test('children who differ in one side alone share the number of the others', () => {
  expect(numberOf(child, 'asker')).toBe(numberOf({ ...child, asker: 6 }, 'asker'));
  expect(numberOf(child, 'asker')).not.toBe(numberOf({ ...child, setting: 4 }, 'asker'));
});

describe('a rule', () => {
  test.each([
    ['without limits holds for all', {}, true],
    ['for a stage holds at that stage', { stage: 'school-age' }, true],
    ['for another stage does not', forPreSchool, false],
    ['for those out of school does not hold at school', { outOfSchool: true }, false],
    ['for a need holds for who has it', forLanguage, true],
    ['for a team holds for its children', forEast, true],
  ] as const)('%s', (_says, rule, holds) => {
    expect(holdsFor(rule, child, groups)).toBe(holds);
    expect(holdsFor(forEast, { ...child, team: 0 }, groups)).toBe(false);
  });

  test('names no more lists than there is room for', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ teams: [id] }));
    expect(() => groupsOf(many, [])).toThrow('4 lists');
  });
});
