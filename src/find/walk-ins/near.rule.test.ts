import { describe, expect, test } from 'vitest';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import { everyNear, nearHome, nearOf } from './near.rule.ts';

test('towns come first, then districts of the area, by name', () => {
  expect(everyNear(smallKent).map(({ name }) => name)).toEqual([
    ...['Broadstairs', 'Margate', 'Sandwich', 'Sittingbourne', 'Swanley'],
    ...['Dover', 'Sevenoaks', 'Swale', 'Thanet'],
  ]);
});

test('an id names a town or a district, or nothing', () => {
  expect(nearOf('margate', smallKent)).toEqual({
    ...{ id: 'margate', name: 'Margate', district: DISTRICT.THANET, place: 'Margate' },
  });
  expect(nearOf(DISTRICT.DOVER, smallKent)).toMatchObject({ name: 'Dover', place: null });
  expect(nearOf('CT9 1AA', smallKent)).toBeUndefined();
  expect(nearOf(undefined, smallKent)).toBeUndefined();
});

describe('a home is told by no more than its town or district', () => {
  test.each([
    [{ place: 'Margate' }, 'margate'],
    [{ postcode: 'CT9 1AA' }, DISTRICT.THANET],
    [{ postcode: 'CT9 1AA', place: 'Margate' }, 'margate'],
    [{ district: DISTRICT.DOVER }, DISTRICT.DOVER],
    [{ postcode: 'ME8 1AA' }, undefined],
    [{ postcode: 'ZZ1 1AA' }, undefined],
    [{ postcode: 'not one' }, undefined],
    [{}, undefined],
  ])('%j is %s', (home, id) => {
    expect(nearHome(home, smallKent)).toBe(id);
  });
});
