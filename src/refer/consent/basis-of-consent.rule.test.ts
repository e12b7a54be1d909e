import { describe, expect, test } from 'vitest';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import { basisOfConsent } from './basis-of-consent.rule.ts';
import type { Basis } from './consent.ts';

const TODAY = '2026-11-24' as Day;

type Case = readonly [fact: string, age: number | null, basis: Basis];

// DOMAIN.md 2.1, row by row. Emergency treatment without consent is no referral, so it has no row.
const ownAnswer: readonly Case[] = [
  ['an adult of eighteen agrees for themselves', 18, 'adult'],
  ['an adult of twenty-five agrees for themselves', 25, 'adult'],
  ['at seventeen the young person agrees alone', 17, 'sixteen-or-seventeen'],
  ['at sixteen the young person agrees alone', 16, 'sixteen-or-seventeen'],
  ['at fifteen a person talks with them', 15, 'under-sixteen-to-be-talked-with'],
  ['at eleven a person talks with them', 11, 'under-sixteen-to-be-talked-with'],
  ['no age is too low to be talked with', 4, 'under-sixteen-to-be-talked-with'],
  ['an age not told is talked about', null, 'age-not-known-to-be-talked-with'],
];

describe('what a young person’s own answer rests on', () => {
  test.each(ownAnswer)('%s', (_fact, age, basis) => {
    const own = { givenBy: 'child', toldBy: 'young-person', age, responsibility: null } as const;
    expect(basisOfConsent(own).value).toBe(basis);
  });

  test('a birthday counts from its first moment', () => {
    const ages = ['2010-11-24', '2010-11-25'].map((born) => ageOn(born as Day, TODAY));
    const bases = ages.map(
      (age) =>
        basisOfConsent({ givenBy: 'child', toldBy: 'young-person', age, responsibility: null })
          .value,
    );
    expect(bases).toEqual(['sixteen-or-seventeen', 'under-sixteen-to-be-talked-with']);
  });
});

test.each([3, 11, 15, 16, 17, null])('a child’s answer told by another is told, at %s', (age) => {
  const told = { givenBy: 'child', toldBy: 'parent-carer', age, responsibility: 'yes' } as const;
  expect(basisOfConsent(told).value).toBe('told-by-parent');
});

type AdultCase = readonly [
  fact: string,
  age: number | null,
  responsibility: 'yes' | 'no' | 'not-sure',
  basis: Basis,
];

const adultAnswer: readonly AdultCase[] = [
  ['one with responsibility is enough', 15, 'yes', 'parental-responsibility'],
  ['a small child’s parent agrees', 4, 'yes', 'parental-responsibility'],
  ['a parent who is not sure carries on', 9, 'not-sure', 'responsibility-not-sure'],
  ['a carer without it carries on too', 9, 'no', 'no-responsibility'],
  ['an age not told leaves the parent’s answer', null, 'yes', 'parental-responsibility'],
  ['from sixteen responsibility yields to them', 16, 'yes', 'young-person-decides'],
  ['at seventeen it yields as well', 17, 'not-sure', 'young-person-decides'],
  ['of an adult no parent decides', 18, 'yes', 'young-person-decides'],
];

describe('what a parent or carer’s answer rests on', () => {
  test.each(adultAnswer)('%s', (_fact, age, responsibility, basis) => {
    const adult = {
      givenBy: 'parent-or-carer',
      toldBy: 'parent-carer',
      age,
      responsibility,
    } as const;
    expect(basisOfConsent(adult).value).toBe(basis);
  });
});
