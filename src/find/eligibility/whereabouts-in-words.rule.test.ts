import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Where } from './facts.ts';
import { isOutside, sayWhere, whereTyped } from './whereabouts-in-words.rule.ts';

describe('whereabouts in words', () => {
  test.each<readonly [Where, string]>([
    [{ postcode: 'CT9 5PA' }, 'Thanet'],
    [{ postcode: 'CT9 5PA', place: 'Margate' }, 'Margate'],
    [{ district: MEDWAY }, 'Medway'],
    [{ postcode: 'ME4 4AA' }, 'Medway'],
    [{ postcode: 'ME8 0AA' }, 'ME8'],
    [{ postcode: 'SW1A 1AA' }, 'outside Kent'],
    [{ district: 'E09000001' }, 'outside Kent'],
    [{}, ''],
  ])('%j is %s', (where, says) => {
    expect(sayWhere(where, smallKent)).toBe(says);
  });
});

describe('outside the area', () => {
  test.each<readonly [Where, boolean]>([
    [{ postcode: 'ME4 4AA' }, true],
    [{ postcode: 'SW1A 1AA' }, true],
    [{ postcode: 'ME8 0AA' }, false],
    [{ postcode: 'CT9 5PA' }, false],
    [{ postcode: '75001' }, false],
    [{}, false],
  ])('%j: %s', (where, is) => {
    expect(isOutside(where, smallKent)).toBe(is);
  });
});

describe('a place that was typed', () => {
  test.each([
    ['ct9 5pa', { postcode: 'CT9 5PA' }],
    ['margate', { place: 'Margate' }],
    [' Swanley ', { place: 'Swanley' }],
    ['Thanet', { district: DISTRICT.THANET }],
    ['medway', { district: MEDWAY }],
    ['Narnia', undefined],
    ['75001', undefined],
  ])('%s is %j', (typed, where) => {
    expect(whereTyped(typed, smallKent)).toEqual(where);
  });
});
