import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Area } from './area.ts';
import { areaOn, turningDaysOf } from './area-on.rule.ts';
import { candidatesOf } from './where-is-it.rule.ts';

const { THANET, DOVER, SWALE } = DISTRICT;
const made = { source: 'made for the tests', verified: null, inArea: true };
const CHANGE = '2028-04-01' as Day;
const BEFORE = '2028-03-31' as Day;
const [COAST, ELSEWHERE] = ['E06999001', 'E06999002'];

/** Thanet and Dover become one; Medway joins what is left of the others, and Swale is shared. */
const dated: Area = {
  ...smallKent,
  districts: [
    ...smallKent.districts.map((one) => ({ ...one, until: CHANGE })),
    { ...made, code: COAST, name: 'Coast', from: CHANGE, succeeds: [THANET, DOVER, SWALE] },
    {
      ...made,
      code: ELSEWHERE,
      name: 'Elsewhere',
      from: CHANGE,
      succeeds: [MEDWAY, SWALE, DISTRICT.SEVENOAKS],
    },
  ],
};

function spotsOn(day: Day, given: Parameters<typeof candidatesOf>[0]) {
  const found = candidatesOf(given, areaOn(dated, day));
  return found.kind === 'candidates'
    ? found.candidates.map(({ district, place }) => `${district} ${place ?? '-'}`)
    : found.kind;
}

test('an area without days is itself', () => {
  expect(areaOn(smallKent, CHANGE)).toBe(smallKent);
  expect(turningDaysOf(smallKent)).toEqual([]);
});

test('days between changes have one area', () => {
  expect(areaOn(dated, CHANGE)).toBe(areaOn(dated, '2030-01-01' as Day));
  expect(areaOn(dated, BEFORE)).not.toBe(areaOn(dated, CHANGE));
  expect(turningDaysOf(dated)).toEqual([CHANGE]);
});

test('only districts in force are there', () => {
  expect(areaOn(dated, BEFORE).districts).toHaveLength(5);
  expect(areaOn(dated, CHANGE).districts.map(({ name }) => name)).toEqual(['Coast', 'Elsewhere']);
});

describe('places, outcodes and districts go on with successors', () => {
  test.each([
    ['a place', { place: 'Margate' }, [`${THANET} Margate`], [`${COAST} Margate`]],
    [
      'a place of a shared district',
      { place: 'Sittingbourne' },
      [`${SWALE} Sittingbourne`],
      [`${COAST} Sittingbourne`, `${ELSEWHERE} Sittingbourne`],
    ],
    [
      'a district of before',
      { district: DOVER, place: 'Sandwich' },
      [`${DOVER} Sandwich`],
      [`${COAST} Sandwich`],
    ],
    [
      'a district of after',
      { district: COAST, place: 'Sandwich' },
      [`${DOVER} Sandwich`],
      [`${COAST} Sandwich`],
    ],
    [
      'an outcode',
      { postcode: 'CT9 5PA', place: 'Margate' },
      [`${THANET} Margate`],
      [`${COAST} Margate`],
    ],
    ['an outcode of a neighbour', { postcode: 'ME4 4AA' }, [`${MEDWAY} -`], [`${ELSEWHERE} -`]],
  ])('%s', (_name, given, before, after) => {
    expect(spotsOn(BEFORE, given)).toEqual(before);
    expect(spotsOn(CHANGE, given)).toEqual(after);
  });
});

test('a district that nobody succeeds is outside once it has ended', () => {
  const [first, ...others] = smallKent.districts;
  const area = {
    ...smallKent,
    districts: [...others, ...(first ? [{ ...first, until: CHANGE }] : [])],
  };
  expect(candidatesOf({ district: THANET }, areaOn(area, CHANGE))).toEqual({
    kind: 'candidates',
    candidates: [{ district: null, place: null }],
  });
});

test('a row of a place counts on its own days alone', () => {
  const margate = { source: made.source, verified: null, name: 'Margate' };
  const area: Area = {
    ...dated,
    places: [
      { ...margate, district: THANET, until: CHANGE },
      { ...margate, district: ELSEWHERE, from: CHANGE },
    ],
  };
  expect(areaOn(area, BEFORE).places).toMatchObject([{ district: THANET }]);
  expect(areaOn(area, CHANGE).places).toMatchObject([{ district: ELSEWHERE }]);
});
