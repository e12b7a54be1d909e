import { describe, expect, test } from 'vitest';
import { neededIsWhatCouldChange, whatIsSureIsSaid } from '../../../tests/people/every-filling.ts';
import { factSet, factsIn } from './fact-set.rule.ts';
import type { Fact } from './facts.ts';
import { factsThatMatter } from './needed.rule.ts';
import type { Rung } from './rung.rule.ts';

test('needed is what some filling-in could change', () => neededIsWhatCouldChange(200));

test('what is the same in every filling is said', () => whatIsSureIsSaid(100));

type Part = readonly [fact: Fact, bit: number];

function rung(join: 'all' | 'any', ...parts: readonly Part[]): Rung {
  return {
    join,
    bits: parts.reduce((all, [, bit]) => all | bit, 0),
    parts: parts.map(([fact, bit]) => ({ fact: factSet(fact), bit })),
  };
}

type Masks = { readonly [F in Fact]?: readonly number[] };

function matters(open: readonly Rung[], masks: Masks, must = 0): readonly Fact[] {
  const may = open.reduce((all, { bits }) => all | bits, must);
  return factsIn(factsThatMatter(open, { must, may }, (fact) => masks[fact] ?? []));
}

describe('open criteria that share an undecided fact', () => {
  const impact = rung('all', ['impact', 64]);

  test('and that no child could meet together need nothing', () => {
    const open = [rung('all', ['home', 1]), rung('all', ['home', 2])];
    expect(matters(open, { home: [0, 1, 2] })).toEqual([]);
    expect(matters([...open, impact], { home: [0, 1, 2] })).toEqual([]);
  });

  test('and that one value meets together need it', () => {
    const open = [rung('all', ['home', 1]), rung('all', ['home', 2])];
    expect(matters([...open, impact], { home: [0, 1, 3] })).toEqual(['home', 'impact']);
  });

  test('need no fact on which nothing turns any more', () => {
    // Whoever learns where the second wants it has met the first as well.
    const open = [rung('any', ['home', 1], ['learns', 2]), rung('all', ['learns', 4])];
    expect(matters([...open, impact], { home: [0, 1], learns: [0, 2, 6] })).toEqual([
      'learns',
      'impact',
    ]);
  });

  test('need a fact that turns them for some of the others only', () => {
    const open = [rung('any', ['home', 1], ['learns', 2]), rung('any', ['home', 4], ['learns', 8])];
    expect(matters(open, { home: [0, 5], learns: [0, 10] })).toEqual(['home', 'learns']);
  });

  test('hang together through a third', () => {
    // To meet the first is to leave the second to `learns`, which then cannot meet the third.
    const open = [
      rung('all', ['home', 1]),
      rung('any', ['home', 2], ['learns', 4]),
      rung('all', ['learns', 8]),
    ];
    expect(matters(open, { home: [1, 2], learns: [4, 8] })).toEqual([]);
    expect(matters(open, { home: [1, 2], learns: [4, 12] })).toEqual(['home', 'learns']);
  });

  test('in two knots that turn apart need the facts of both', () => {
    const open = [
      rung('all', ['home', 1]),
      rung('all', ['home', 2]),
      rung('all', ['needs', 4]),
      rung('all', ['needs', 8]),
    ];
    expect(matters(open, { home: [0, 3], needs: [0, 4, 8, 12] })).toEqual(['needs', 'home']);
    expect(matters(open, { home: [0, 3], needs: [0, 4, 8] })).toEqual([]);
  });

  test('count what must hold already', () => {
    const open = [rung('all', ['home', 1], ['impact', 2]), rung('all', ['home', 4])];
    expect(matters(open, { home: [0, 5] }, 2)).toEqual(['home']);
  });
});
