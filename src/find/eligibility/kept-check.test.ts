import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import {
  keepCheck,
  lendFacts,
  lentFacts,
  loanAt,
  NOTHING_YET,
  readCheck,
  readKept,
} from './kept-check.ts';

function browser(part?: unknown) {
  const parts = new Map<string, unknown>([['check', part]]);
  const kept = {
    read: (name: string) => parts.get(name),
    write: (name: string, value: unknown) => {
      parts.set(name, value);
    },
  };
  return { kept };
}

describe('the check that a browser keeps', () => {
  test('what was kept comes back', () => {
    const visit = browser();
    const check = {
      ...NOTHING_YET,
      facts: { asker: 'parent-carer', dateOfBirth: '2011-03-02' as Day } as const,
      skipped: ['impact'],
      groups: ['feelings'],
      grownUp: 'no' as const,
    };
    keepCheck(visit, check);
    expect(readCheck(visit)).toEqual(check);
    expect(readKept(visit)).toEqual(check.facts);
  });

  test.each([undefined, null, 7, 'text', [], { facts: 3 }, { facts: { asker: 'king' } }])(
    '%j counts as nothing',
    (part) => {
      expect(readCheck(browser(part))).toEqual({ ...NOTHING_YET, grownUp: undefined });
    },
  );

  test('a part of a wrong shape is left out alone', () => {
    const part = { facts: { impact: 'severe' }, groups: ['a', 3], doubted: '2011-02-31' };
    expect(readCheck(browser(part))).toMatchObject({
      facts: { impact: 'severe' },
      groups: ['a'],
      doubted: undefined,
    });
  });
});

describe('facts lent by a request', () => {
  const ANNA = { id: 'draft-anna', returnTo: '/refer/draft-anna/check' };
  const BEN = { id: 'draft-ben', returnTo: '/refer/draft-ben/check' };

  test('are worked on by the pages that name it, and by no other', () => {
    const visit = browser();
    keepCheck(visit, { ...NOTHING_YET, facts: { impact: 'limited' } });
    lendFacts(visit, { ...ANNA, facts: { impact: 'severe' } });
    const anna = { ...visit, query: { from: 'draft-anna' } };
    expect(readCheck(anna).facts).toEqual({ impact: 'severe' });
    expect(readKept(visit)).toEqual({ impact: 'limited' });
  });

  test('never reach another child’s request', () => {
    const visit = browser();
    lendFacts(visit, { ...ANNA, facts: { immediateDanger: false } });
    lendFacts(visit, { ...BEN, facts: { immediateDanger: false } });
    const anna = { ...visit, body: { from: 'draft-anna' } };
    keepCheck(anna, { ...readCheck(anna), facts: { immediateDanger: true } });
    expect(lentFacts(visit, 'draft-anna')).toEqual({ immediateDanger: true });
    expect(lentFacts(visit, 'draft-ben')).toEqual({ immediateDanger: false });
  });

  test('stay changed when they are lent again', () => {
    const visit = browser();
    lendFacts(visit, { ...ANNA, facts: {} });
    const anna = { ...visit, body: { from: 'draft-anna' } };
    keepCheck(anna, { ...readCheck(anna), facts: { impact: 'severe' } });
    lendFacts(visit, { ...ANNA, facts: {} });
    expect(lentFacts(visit, 'draft-anna')).toEqual({ impact: 'severe' });
  });

  test('lead nowhere but to a request', () => {
    const visit = browser();
    lendFacts(visit, { id: 'x', facts: {}, returnTo: 'https://example.org' });
    expect(loanAt({ ...visit, query: { from: 'x' } })).toBeUndefined();
  });
});
