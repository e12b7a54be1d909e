import { describe, expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import type { Day } from '../../kernel/day.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { unmetOf } from './unmet-of.rule.ts';

const day = '2026-11-24' as Day;

function unmet(more: Partial<Filters>, visit = 'visit-1') {
  return unmetOf({ filters: { ...NO_FILTERS, ...more }, visit, day }, kent.area);
}

test('holds needs, a band of ages, a district and a day', () => {
  const { key, ...rest } = unmet({ needs: ['low-mood'], age: 12, near: { place: 'Margate' } });
  expect(rest).toEqual({ day, needs: ['low-mood'], ageBand: '11-15', district: 'E07000114' });
  expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  [0, '0-4'],
  [4, '0-4'],
  [5, '5-10'],
  [17, '16-17'],
  [25, '18-25'],
])('age %d is in the band %s', (age, band) => {
  expect(unmet({ age }).ageBand).toBe(band);
});

test('a place that is a district already stays so', () => {
  expect(unmet({ near: { district: 'E07000110' } }).district).toBe('E07000110');
});

describe('the key', () => {
  test('is one for one search of one visit', () => {
    expect(unmet({ age: 7 }).key).toBe(unmet({ age: 7 }).key);
    expect(unmet({ age: 7, named: ['kooth'] }).key).toBe(unmet({ age: 7 }).key);
  });

  test('differs by search, by visit and by day', () => {
    const later = unmetOf({ filters: NO_FILTERS, visit: 'v', day: '2026-11-25' as Day }, kent.area);
    const keys = [unmet({}), unmet({ age: 7 }), unmet({}, 'v'), later].map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });
});
