import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
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

test('telling more never adds a spot', () => {
  const maybe = <Value>(values: readonly Value[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  const givens = fc.record({
    postcode: maybe(['CT9 5PA', 'ME8 1AA', 'TN14 1AA', 'BR8 7AA', 'ME4 4AA', 'SW1A 1AA']),
    place: maybe(smallKent.places.map(({ name }) => name)),
    district: maybe([...smallKent.districts.map(({ code }) => code), 'E09000007']),
  });
  fc.assert(
    fc.property(givens, fc.constantFrom('postcode', 'place', 'district'), (given, left) => {
      const more = candidatesOf(given, smallKent);
      const less = candidatesOf({ ...given, [left]: undefined }, smallKent);
      if (more.kind !== 'candidates') return;
      expect(less.kind === 'candidates' ? less.candidates : []).toEqual(
        expect.arrayContaining([...more.candidates]),
      );
    }),
  );
});
