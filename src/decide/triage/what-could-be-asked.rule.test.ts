import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { service, smallKent } from '../../../tests/people/small-kent.ts';
import { checkOf } from '../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Item } from '../../refer/referral/answers.ts';
import { whatCouldBeAsked } from './what-could-be-asked.rule.ts';

const TSS = service();
const DAY = '2026-11-24' as Day;
const asAt = '2026-11-24T10:00:00Z' as Instant;
const ALL: readonly Item[] = ['since', 'tried', 'hopes', 'school', 'gp'];

function codes(facts: Facts, answered: readonly Item[] = ALL) {
  const fit = checkOf(smallKent, [TSS])({ asAt, facts }).services[0];
  return whatCouldBeAsked({ service: TSS, fit, day: DAY, answered }).map(({ code }) => code);
}

describe('what could be asked', () => {
  test('is first what the criteria turn on and nobody said', () => {
    expect(codes({}, ['gp'])).toEqual([
      ...['age', 'area', 'need', 'impact', 'safety', 'meet'],
      ...['since', 'tried', 'hopes', 'school'],
    ]);
  });

  test('is nothing where all is known', () => {
    const facts: Facts = {
      dateOfBirth: '2014-03-02' as Day,
      home: { place: 'Margate' },
      needs: ['anxiety'],
      impact: 'noticeable',
      immediateDanger: false,
      selfHarm: 'none',
      canMeet: ['online'],
    };
    expect(codes(facts)).toEqual([]);
  });

  test('is not what was tried, where advice was ticked', () => {
    expect(codes({}, ['tried-advice'])).not.toContain('tried');
  });

  test('is what is missing where the service is not known', () => {
    const asked = whatCouldBeAsked({ service: undefined, fit: undefined, day: DAY, answered: [] });
    expect(asked.map(({ code }) => code)).toEqual(ALL);
  });

  test('is never asked twice, nor what was answered', () => {
    fc.assert(
      fc.property(fc.subarray([...ALL]), (answered) => {
        const found = codes({}, answered);
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((code) => (answered as readonly string[]).includes(code))).toEqual([]);
      }),
    );
  });

  test('of a young person speaks to them', () => {
    for (const { asksYou } of whatCouldBeAsked({
      service: TSS,
      fit: checkOf(smallKent, [TSS])({ asAt, facts: {} }).services[0],
      day: DAY,
      answered: [],
    })) {
      expect(asksYou).not.toMatch(/the child/);
    }
  });
});
