import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts } from '../../../tests/people/any-check.ts';
import { KENT, service, smallKent, version } from '../../../tests/people/small-kent.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Three } from '../../kernel/three.ts';
import type { Criterion } from '../directory/directory.ts';
import { ageByNeedTerms } from './age-by-need.rule.ts';
import type { ServiceAnswer } from './answer.ts';
import { couldItHelp } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

const AS_AT = '2025-11-07T16:00:00Z' as Instant;
const TEN = '2014-11-08' as Day;
const ELEVEN = '2014-11-07' as Day;

// Language stands in for work that no age limits, self-harm for what the age is about.
const byNeed = { atLeast: 0, under: 11, anyAgeFor: ['language'] };
const criteria: readonly Criterion[] = [
  { id: 'age', says: 'Under 11, but for language', kind: 'age-by-need', ...byNeed },
  { id: 'need', says: 'A need we name', kind: 'need', anyOf: ['self-harm', 'language'] },
  { id: 'area', says: 'Lives in Kent', kind: 'area', lives: KENT, learns: [] },
];
const home = { place: 'Margate' };

function check(facts: Facts): ServiceAnswer {
  const services = [service({ versions: [version(criteria, '2025-09-12')] })];
  const [answer] = couldItHelp({ asAt: AS_AT, facts }, smallKent, services).services;
  if (!answer) throw new Error('the service is in force');
  return answer;
}

function ageLine(facts: Facts): Three | undefined {
  return check(facts).because.find(({ criterion }) => criterion === 'age')?.answer;
}

describe('what it asks', () => {
  const { join, of } = ageByNeedTerms({ id: 'age', says: '', kind: 'age-by-need', ...byNeed });

  test('the age or one of the needs is enough', () => {
    expect(join).toBe('any');
    expect(Object.keys(of)).toEqual(['dateOfBirth', 'needs']);
  });

  test.each([
    [0, true],
    [10, true],
    [11, false],
  ])('at %i the age holds: %s', (years, holds) => {
    expect(of.dateOfBirth?.(years)).toBe(holds);
  });

  test.each([
    ['language', true],
    ['self-harm', false],
  ])('%s is at any age: %s', (need, holds) => {
    expect(of.needs?.(need)).toBe(holds);
  });
});

describe('a child and a criterion of age by need', () => {
  test.each([
    [{ dateOfBirth: TEN }, 'met'],
    [{ dateOfBirth: TEN, needs: ['self-harm'] }, 'met'],
    [{ dateOfBirth: ELEVEN, needs: ['self-harm'] }, 'not-met'],
    [{ dateOfBirth: ELEVEN, needs: ['language'] }, 'met'],
    [{ dateOfBirth: ELEVEN, needs: ['self-harm', 'language'] }, 'met'],
    // A worry that the service has no part in does not open it.
    [{ dateOfBirth: ELEVEN, needs: ['self-harm', 'anxiety'] }, 'not-met'],
    [{ dateOfBirth: ELEVEN, needs: [] }, 'not-met'],
    [{ dateOfBirth: ELEVEN }, 'not-yet-known'],
    [{ needs: ['language'] }, 'met'],
    [{ needs: ['self-harm'] }, 'not-yet-known'],
    [{}, 'not-yet-known'],
  ] satisfies readonly (readonly [Facts, Three])[])('%o is %s', (facts, answer) => {
    expect(ageLine(facts)).toBe(answer);
  });

  test.each([
    [{ home, needs: ['language'] }, 'fits', []],
    [{ home, needs: ['self-harm'] }, 'not-yet-known', ['dateOfBirth']],
    [{ home, dateOfBirth: ELEVEN }, 'not-yet-known', ['needs']],
    [{ home }, 'not-yet-known', ['needs', 'dateOfBirth']],
    [{ home, dateOfBirth: ELEVEN, needs: ['self-harm'] }, 'does-not-fit', []],
  ] satisfies readonly (readonly [Facts, string, readonly string[]])[])(
    'the service for %o: %s, and needs %o',
    (facts, answer, needed) => {
      expect(check(facts)).toMatchObject({ answer, needed });
    },
  );
});

test('a fact more never turns what is settled', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (some, more) => {
      const before = ageLine(some);
      if (before === 'not-yet-known') return;
      expect(ageLine({ ...more, ...some })).toBe(before);
    }),
  );
});
