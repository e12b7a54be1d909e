import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { everythingOf } from './everything.rule.ts';
import type { Facts } from './facts.ts';
import { type Asked, viewOf } from './sight.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const everything = everythingOf(smallKent);

function maybe(facts: Facts) {
  return whatMayBe({ facts, day: '2025-11-07' as Day }, smallKent, everything);
}

/** A criterion about one need, with its bit. */
function asks(need: string, bit: number): Asked {
  const terms = { join: 'all', of: { needs: (one: string) => one === need } } as const;
  return { terms, bits: new Map([['needs', bit]]) };
}

/** A criterion about an age, with its bit. */
function agedUnder(under: number, bit: number): Asked {
  const terms = { join: 'all', of: { dateOfBirth: (age: number) => age < under } } as const;
  return { terms, bits: new Map([['dateOfBirth', bit]]) };
}

describe('a list', () => {
  const view = viewOf('needs', [[asks('anxiety', 1), asks('low-mood', 2)], []], everything);

  test.each([
    [{}, { must: [0, 0], may: [3, 0] }],
    [{ needs: [] }, { must: [0, 0], may: [0, 0] }],
    [{ needs: ['anxiety'] }, { must: [1, 0], may: [1, 0] }],
    [{ needs: ['low-mood', 'anxiety'] }, { must: [3, 0], may: [3, 0] }],
  ])('%o comes to %o', (facts, sight) => {
    expect(view.see(maybe(facts))).toEqual(sight);
  });

  test('not known can come to any of its items together', () => {
    expect([...view.masksFor(0, maybe({}))].sort()).toEqual([0, 1, 2, 3]);
    expect(view.masksFor(0, maybe({ needs: ['anxiety', 'low-mood'] }))).toEqual([3]);
  });
});

describe('a fact of one value', () => {
  const view = viewOf('dateOfBirth', [[agedUnder(4, 1), agedUnder(11, 2)]], everything);

  test('not known can come to each of its values', () => {
    expect(view.see(maybe({}))).toEqual({ must: [0], may: [3] });
    expect(view.masksFor(0, maybe({}))).toEqual([3, 2, 0]);
  });

  test('known comes to what its value says', () => {
    const seven = maybe({ dateOfBirth: '2018-11-07' as Day });
    expect(view.see(seven)).toEqual({ must: [2], may: [2] });
    expect(view.masksFor(0, seven)).toEqual([2]);
  });
});
