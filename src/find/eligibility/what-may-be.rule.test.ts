import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { everythingOf } from './everything.rule.ts';
import { FACTS, type Facts } from './facts.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const everything = everythingOf(smallKent);
const day = '2025-11-07' as Day;
const may = (facts: Facts) => whatMayBe({ facts, day }, smallKent, everything);

test('nothing told leaves every fact unknown', () => {
  expect(FACTS.map((fact) => may({})[fact])).toEqual(FACTS.map(() => undefined));
});

test('a birth date is an age on the day', () => {
  expect(may({ dateOfBirth: '2021-11-07' as Day }).dateOfBirth).toEqual([4]);
  expect(may({ dateOfBirth: '2021-11-08' as Day }).dateOfBirth).toEqual([3]);
});

test('no is known, and so is an empty list', () => {
  expect(may({ immediateDanger: false }).immediateDanger).toEqual([false]);
  expect(may({ needs: [] }).needs).toEqual([]);
});

describe('home', () => {
  test('an empty home is not known', () => {
    expect(may({ home: {} }).home).toBeUndefined();
  });

  test('a postcode leaves its candidates', () => {
    const { THANET } = DISTRICT;
    expect(may({ home: { postcode: 'CT9 5PA' } }).home).toEqual([
      { district: THANET, place: 'Margate' },
      { district: THANET, place: 'Broadstairs' },
      { district: THANET, place: null },
    ]);
  });

  test('whereabouts that nobody read stop it', () => {
    expect(() => may({ home: { place: 'Atlantis' } })).toThrow('unknown-place');
  });
});

describe('learns', () => {
  test('a setting alone may be anywhere', () => {
    expect(may({ learns: { where: 'school' } }).learns).toBe(everything.anywhere.school);
  });

  test('out of education is nowhere', () => {
    const learns = { where: 'not-in-education' } as const;
    expect(may({ learns }).learns).toEqual([{ where: 'not-in-education', spot: null }]);
  });

  test('a spot with its setting is known', () => {
    const learns = { where: 'school', district: MEDWAY } as const;
    const spot = { district: MEDWAY, place: null };
    expect(may({ learns }).learns).toEqual([{ where: 'school', spot }]);
  });

  test('a spot alone is somewhere, in any setting', () => {
    const found = may({ learns: { district: MEDWAY } }).learns ?? [];
    expect(found.map(({ where }) => where)).toEqual([
      'early-years',
      'school',
      'college',
      'home-educated',
    ]);
  });

  test('a spot and out of education may be either', () => {
    const found = may({ learns: { where: 'not-in-education', district: MEDWAY } }).learns ?? [];
    expect(new Set(found.map(({ spot }) => spot?.district))).toEqual(new Set([undefined, MEDWAY]));
  });
});
