import { describe, expect, test } from 'vitest';
import { MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import { nearestPlaces } from './nearest-places.rule.ts';

function says(postcode: string) {
  return nearestPlaces({ postcode }, smallKent).map((choice) => choice.says);
}

describe('nearest places', () => {
  test.each([
    ['CT9 5PA', ['Broadstairs', 'Margate']],
    ['ME8 0AA', ['Medway', 'Sittingbourne']],
    // It also reaches outside the area, for which there is no name.
    ['TN14 5AA', ['Swanley']],
    // One spot only: nothing to ask.
    ['ME4 4AA', []],
    ['SW1A 1AA', []],
  ])('%s offers %j', (postcode, places) => {
    expect(says(postcode)).toEqual(places);
  });

  test('a choice adds to the postcode and never replaces it', () => {
    const postcode = 'ME8 0AA';
    expect(nearestPlaces({ postcode }, smallKent).map(({ where }) => where)).toEqual([
      { postcode, district: MEDWAY },
      { postcode, place: 'Sittingbourne' },
    ]);
  });

  test('what cannot be read offers nothing', () => {
    expect(nearestPlaces({ postcode: '75001' }, smallKent)).toEqual([]);
  });
});
