import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Area } from './area.ts';
import { postcodeBook } from './postcode-book.rule.ts';
import { candidatesOf, type Given, type Spot } from './where-is-it.rule.ts';

const { THANET, SEVENOAKS, SWALE } = DISTRICT;

function spot(district: string | null, place: string | null): Spot {
  return { district, place };
}

describe('where someone may be', () => {
  const cases: readonly (readonly [string, Given, readonly Spot[]])[] = [
    [
      'a postcode in one district',
      { postcode: 'CT9 5PA' },
      [spot(THANET, 'Margate'), spot(THANET, 'Broadstairs'), spot(THANET, null)],
    ],
    [
      'a postcode over two districts',
      { postcode: 'me8 1aa' },
      [spot(SWALE, 'Sittingbourne'), spot(SWALE, null), spot(MEDWAY, null)],
    ],
    [
      'a postcode that reaches out of the county',
      { postcode: 'TN14 1AA' },
      [spot(SEVENOAKS, 'Swanley'), spot(SEVENOAKS, null), spot(null, null)],
    ],
    ['a postcode that no row lists', { postcode: 'SW1A 1AA' }, [spot(null, null)]],
    ['a place', { place: 'Margate' }, [spot(THANET, 'Margate')]],
    [
      'a district',
      { district: THANET },
      [spot(THANET, 'Margate'), spot(THANET, 'Broadstairs'), spot(THANET, null)],
    ],
    ['a neighbour that is listed', { district: MEDWAY }, [spot(MEDWAY, null)]],
    ['a district far away', { district: 'E09000007' }, [spot(null, null)]],
    [
      'a postcode and its place',
      { postcode: 'CT9 5PA', place: 'Broadstairs' },
      [spot(THANET, 'Broadstairs')],
    ],
    [
      'a postcode and a district of it',
      { postcode: 'ME8 1AA', district: MEDWAY },
      [spot(MEDWAY, null)],
    ],
  ];
  test.each(cases)('%s', (_name, given, candidates) => {
    expect(candidatesOf(given, smallKent)).toEqual({ kind: 'candidates', candidates });
  });

  test('nothing given leaves every spot there is', () => {
    const all = candidatesOf({}, smallKent);
    expect(all.kind === 'candidates' && all.candidates.length).toBe(5 + 5 + 1);
  });
});

test('a spot is one object, however it is found', () => {
  const all = candidatesOf({}, smallKent);
  const found = candidatesOf({ postcode: 'CT9 5PA', place: 'Margate' }, smallKent);
  if (all.kind !== 'candidates' || found.kind !== 'candidates') throw new Error('nowhere');
  expect(found.candidates).toHaveLength(1);
  expect(all.candidates.some((spot) => spot === found.candidates[0])).toBe(true);
});

describe('what cannot be', () => {
  const cases: readonly (readonly [string, Given, string])[] = [
    ['a place that the pack has not', { place: 'Atlantis' }, 'unknown-place'],
    ['a place in other letters', { place: 'margate' }, 'unknown-place'],
    ['words for a postcode', { postcode: 'Margate' }, 'not-a-postcode'],
    ['a French postcode', { postcode: '62100' }, 'not-a-postcode'],
    ['a place out of its postcode', { postcode: 'CT9 5PA', place: 'Swanley' }, 'disagree'],
    ['a place out of its district', { place: 'Margate', district: SWALE }, 'disagree'],
    ['a district out of its postcode', { postcode: 'CT9 5PA', district: SWALE }, 'disagree'],
    ['a far postcode in the county', { postcode: 'SW1A 1AA', district: SWALE }, 'disagree'],
    [
      'a far district for a home postcode',
      { postcode: 'CT9 5PA', district: 'E09000007' },
      'disagree',
    ],
  ];
  test.each(cases)('%s', (_name, given, kind) => {
    expect(candidatesOf(given, smallKent)).toEqual({ kind });
  });
});

const made = { source: 'made for the tests', verified: null };
const withPostcodes: Area = {
  ...smallKent,
  placeLsoas: [
    { ...made, place: 'Margate', lsoas: ['E01000001', 'E01000002'] },
    { ...made, place: 'Broadstairs', lsoas: ['E01000002'] },
  ],
  postcodes: postcodeBook('MADE_UP', [
    { district: THANET, lsoa: 'E01000001', postcodes: 'CT9 1AA' },
    { district: THANET, lsoa: 'E01000002', postcodes: 'CT9 2AA' },
    { district: THANET, lsoa: 'E01000003', postcodes: 'CT9 3AA' },
    { district: SWALE, lsoa: null, postcodes: 'ME8 1AA,CT9 4AA' },
    { district: SEVENOAKS, lsoa: null, postcodes: 'DA5 1AA' },
    { district: 'E09000006', lsoa: null, postcodes: 'TN14 1AA' },
  ]),
};

describe('with the national postcode file', () => {
  const cases: readonly (readonly [string, Given, readonly Spot[]])[] = [
    [
      'a postcode is in one district',
      { postcode: 'ME8 1AA' },
      [spot(SWALE, 'Sittingbourne'), spot(SWALE, null)],
    ],
    ['its small area tells the place', { postcode: 'CT9 1AA' }, [spot(THANET, 'Margate')]],
    [
      'a small area of two places leaves both',
      { postcode: 'CT9 2AA' },
      [spot(THANET, 'Margate'), spot(THANET, 'Broadstairs')],
    ],
    [
      'a small area on no list leaves the places of the outcode',
      { postcode: 'CT9 3AA' },
      [spot(THANET, 'Margate'), spot(THANET, 'Broadstairs'), spot(THANET, null)],
    ],
    ['one that reached over the border is outside', { postcode: 'TN14 1AA' }, [spot(null, null)]],
    [
      'one of an outcode that no row lists is inside',
      { postcode: 'DA5 1AA' },
      [spot(SEVENOAKS, 'Swanley'), spot(SEVENOAKS, null)],
    ],
    [
      'the file counts before the hint',
      { postcode: 'CT9 4AA' },
      [spot(SWALE, 'Sittingbourne'), spot(SWALE, null)],
    ],
    [
      'one that the file has not stays a question',
      { postcode: 'ME8 9ZZ' },
      [spot(SWALE, 'Sittingbourne'), spot(SWALE, null), spot(MEDWAY, null)],
    ],
  ];
  test.each(cases)('%s', (_name, given, candidates) => {
    expect(candidatesOf(given, withPostcodes)).toEqual({ kind: 'candidates', candidates });
  });

  test.each([
    ['a district', { postcode: 'ME8 1AA', district: MEDWAY }],
    ['a place', { postcode: 'CT9 1AA', place: 'Broadstairs' }],
  ])('%s that it contradicts disagrees', (_name, given) => {
    expect(candidatesOf(given, withPostcodes)).toEqual({ kind: 'disagree' });
  });
});

test.each([
  ['without', smallKent],
  ['with', withPostcodes],
])('telling more never adds a spot, %s the file', (_name, area) => {
  const maybe = <Value>(values: readonly Value[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  const givens = fc.record({
    postcode: maybe([
      'CT9 1AA',
      'CT9 2AA',
      'DA5 1AA',
      'CT9 5PA',
      'ME8 1AA',
      'TN14 1AA',
      'BR8 7AA',
      'ME4 4AA',
      'SW1A 1AA',
    ]),
    place: maybe(smallKent.places.map(({ name }) => name)),
    district: maybe([...smallKent.districts.map(({ code }) => code), 'E09000007']),
  });
  fc.assert(
    fc.property(givens, fc.constantFrom('postcode', 'place', 'district'), (given, left) => {
      const more = candidatesOf(given, area);
      const less = candidatesOf({ ...given, [left]: undefined }, area);
      if (more.kind !== 'candidates') return;
      expect(less.kind === 'candidates' ? less.candidates : []).toEqual(
        expect.arrayContaining([...more.candidates]),
      );
    }),
  );
});
