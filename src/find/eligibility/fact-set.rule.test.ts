import { expect, test } from 'vitest';
import { factSet, factsIn, NO_FACTS } from './fact-set.rule.ts';
import { ASK_ORDER, FACTS } from './facts.ts';

test('facts come back in the order to ask', () => {
  expect(factsIn(factSet('done', 'home', 'asker', 'needs'))).toEqual([
    'needs',
    'asker',
    'home',
    'done',
  ]);
});

test('no facts are an empty list', () => {
  expect(factsIn(NO_FACTS)).toEqual([]);
});

test('every fact has its place in the order', () => {
  expect([...ASK_ORDER].sort()).toEqual([...FACTS].sort());
  expect(factsIn(factSet(...FACTS))).toEqual(ASK_ORDER);
});
