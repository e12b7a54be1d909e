import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import {
  endLoan,
  keepCheck,
  lendFacts,
  NOTHING_YET,
  readCheck,
  readKept,
  returnKept,
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
  test('are worked on, and lead back', () => {
    const visit = browser();
    lendFacts(visit, { facts: { impact: 'severe' }, returnTo: '/refer/draft-1/check' });
    expect(readKept(visit)).toEqual({ impact: 'severe' });
    expect(returnKept(visit)).toBe('/refer/draft-1/check');
  });

  test('are given back once somebody answers for themselves', () => {
    const visit = browser();
    lendFacts(visit, { facts: {}, returnTo: '/refer/draft-1/check' });
    endLoan(visit);
    expect(returnKept(visit)).toBe('');
  });

  test('lead nowhere but to a request', () => {
    const visit = browser();
    lendFacts(visit, { facts: {}, returnTo: 'https://example.org' });
    expect(returnKept(visit)).toBe('');
  });
});
