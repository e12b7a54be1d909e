import { describe, expect, test } from 'vitest';
import type { Facts } from '../../find/eligibility/facts.ts';
import type { Says } from './referral.ts';
import { saidOfSafety } from './what-was-said-of-safety.rule.ts';

type Case = readonly [fact: string, facts: Facts, says: readonly Says[]];

const cases: readonly Case[] = [
  ['no danger and no harm says nothing', { immediateDanger: false, selfHarm: 'none' }, []],
  ['danger now is said', { immediateDanger: true, selfHarm: 'none' }, ['in-danger-now']],
  ['danger ends the asking, so nothing is missing', { immediateDanger: true }, ['in-danger-now']],
  [
    'danger and harm are both said',
    { immediateDanger: true, selfHarm: 'significant' },
    ['in-danger-now', 'self-harm-significant'],
  ],
  [
    'harm that has begun is said',
    { immediateDanger: false, selfHarm: 'emerging' },
    ['self-harm-emerging'],
  ],
  ['nothing answered is said as that', {}, ['rather-not-say-safe']],
  ['one unanswered is said as that', { immediateDanger: false }, ['rather-not-say-safe']],
  [
    'harm is said though danger is unanswered',
    { selfHarm: 'significant' },
    ['self-harm-significant', 'rather-not-say-safe'],
  ],
];

describe('what was said of safety', () => {
  test.each(cases)('%s', (_fact, facts, says) => {
    expect(saidOfSafety(facts)).toEqual(says);
  });
});
