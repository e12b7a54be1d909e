import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { ASKERS, type MayReferRule } from '../directory/directory.ts';
import { everythingOf } from './everything.rule.ts';
import { factsIn } from './fact-set.rule.ts';
import type { Facts } from './facts.ts';
import { gettingIn } from './getting-in.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const day = '2025-11-07' as Day;
const everything = everythingOf(smallKent);
const professionals = ASKERS.filter((asker) => asker.endsWith('professional'));

function asked(mayRefer: readonly MayReferRule[], facts: Facts, ...teams: (string | undefined)[]) {
  const rules = {
    mayRefer,
    wayIn: [
      { kind: 'walk-in', says: 'Go.', stage: 'pre-school' },
      { kind: 'refer', says: 'Send.' },
    ] as const,
    doFirst: [{ id: 'pack', says: 'Read it.', needs: ['language'] }],
  };
  const comeIn = gettingIn(rules, { day, needs: everything.values.needs });
  return comeIn(whatMayBe({ facts, day }, smallKent, everything), teams);
}

describe('one rule for everybody', () => {
  test.each([
    ['nobody refers to a walk-in', null, undefined, 'not-needed'],
    ['nobody refers, whoever asks', null, 'parent-carer', 'not-needed'],
    ['anyone may, so nobody is asked', ASKERS, undefined, 'yes'],
    ['a parent may, where anyone may', ASKERS, 'parent-carer', 'yes'],
    ['some may, and who asks is not known', professionals, undefined, 'not-yet-known'],
    ['a teacher may, among professionals', professionals, 'education-professional', 'yes'],
    ['a parent may not, among professionals', professionals, 'parent-carer', 'no'],
    ['none of those who can ask may', [], undefined, 'no'],
  ] as const)('%s', (_says, askers, asker, answer) => {
    const facts = asker === undefined ? {} : { asker };
    expect(asked([{ askers }], facts, undefined).mayRefer).toBe(answer);
  });
});

describe('rules that tell teams apart', () => {
  const rules: readonly MayReferRule[] = [
    { askers: [...professionals, 'parent-carer'], teams: ['coast'] },
    { askers: professionals, says: 'A professional asks.' },
  ];
  const parent = { asker: 'parent-carer' } as const;

  test('the first that holds counts', () => {
    expect(asked(rules, parent, 'coast').mayRefer).toBe('yes');
    expect(asked(rules, parent, 'east')).toMatchObject({
      mayRefer: 'no',
      mayReferSays: 'A professional asks.',
    });
  });

  test('a child of no team goes by the rule for everybody', () => {
    expect(asked(rules, parent, undefined).mayRefer).toBe('no');
  });

  test('where all teams agree it is known', () => {
    expect(asked(rules, { asker: 'health-professional' }, 'coast', 'east')).toMatchObject({
      mayRefer: 'yes',
      needed: 0,
    });
  });

  test('where they differ, home is needed', () => {
    const answer = asked(rules, parent, 'coast', 'east', undefined);
    expect(answer.mayRefer).toBe('not-yet-known');
    expect(factsIn(answer.needed)).toEqual(['home']);
  });
});

test('a rule that is not in force is passed over', () => {
  const rules: readonly MayReferRule[] = [
    { askers: null, until: day },
    { askers: ASKERS, from: '2025-12-01' as Day },
    { askers: ['parent-carer'] },
  ];
  expect(asked(rules, { asker: 'someone-else' }, undefined).mayRefer).toBe('no');
});

describe('the way in', () => {
  test.each([
    ['a baby walks in', { dateOfBirth: '2024-01-01' as Day }, 'walk-in'],
    ['a child of ten is referred', { dateOfBirth: '2015-01-01' as Day }, 'refer'],
    ['at four it is not known', { dateOfBirth: '2021-11-07' as Day }, undefined],
  ] as const)('%s', (_says, facts, kind) => {
    expect(asked([{ askers: null }], facts, undefined).wayIn?.kind).toBe(kind);
  });
});

test('what is to be done first is for those whom it is about', () => {
  const firsts = (facts: Facts) => asked([{ askers: null }], facts, undefined).doFirst;
  expect(firsts({ needs: ['language'] }).map(({ id }) => id)).toEqual(['pack']);
  expect(firsts({ needs: ['anxiety'] })).toEqual([]);
  expect(firsts({})).toEqual([]);
});
