import { expect, test } from 'vitest';
import type { Facets } from './facets.ts';
import { isFiltered, matches } from './matches.rule.ts';
import type { Query } from './query.ts';

const ALL: Query = {
  page: 1,
  perPage: 50,
  format: 'json',
  told: 'listed',
  search: [],
  topOnly: false,
};

const KOOTH: Facets = {
  words: 'kooth free help online with how you feel',
  modified: 1_000,
  organization: 'o1',
  terms: new Set(['t1', 't2']),
  taxonomies: new Set(['x1']),
  parent: 'p1',
  ages: { minimum: 10, maximum: 25 },
  open: [
    { day: 'MO', opens: '09:00', closes: '17:00' },
    { day: 'TU', opens: '12:00', closes: '22:00' },
  ],
  covers: ({ district }) => district === 'E07000114',
};

test.each<[Partial<Query>, boolean]>([
  [{}, true],
  [{ search: ['online', 'kooth'] }, true],
  [{ search: ['online', 'swimming'] }, false],
  [{ term: 't2' }, true],
  [{ term: 't3' }, false],
  [{ taxonomy: 'x1' }, true],
  [{ taxonomy: 'x2' }, false],
  [{ organization: 'o1' }, true],
  [{ organization: 'o2' }, false],
  [{ parent: 'p1' }, true],
  [{ parent: 'p2' }, false],
  [{ topOnly: true }, false],
  [{ modifiedAfter: 1_000 }, true],
  [{ modifiedAfter: 1_001 }, false],
  [{ minimumAge: 10 }, true],
  [{ minimumAge: 11 }, false],
  [{ maximumAge: 25 }, true],
  [{ maximumAge: 24 }, false],
  [{ day: 'MO' }, true],
  [{ day: 'SU' }, false],
  [{ startTime: '12:00' }, true],
  [{ startTime: '12:01' }, false],
  [{ endTime: '17:00' }, true],
  // On Monday it opens before noon, and on Tuesday it closes after five.
  [{ startTime: '12:00', endTime: '17:00' }, false],
  [{ day: 'MO', startTime: '12:00' }, false],
])('%j: %s', (asked, is) => {
  expect(matches(KOOTH, { ...ALL, ...asked }, [])).toBe(is);
});

test.each<[string | null, boolean]>([
  ['E07000114', true],
  ['E07000106', false],
  [null, false],
])('a postcode in %s: %s', (district, is) => {
  const query = { ...ALL, postcode: 'CT9 5PA' as Query['postcode'] };
  expect(matches(KOOTH, query, [{ district, place: null }])).toBe(is);
});

test('what is not known is not among those asked for by it', () => {
  const unknown: Facets = {
    ...KOOTH,
    ages: { minimum: null, maximum: null },
    open: [],
    modified: null,
  };
  for (const asked of [
    { minimumAge: 0 },
    { maximumAge: 150 },
    { day: 'MO' },
    { modifiedAfter: 1 },
  ]) {
    expect(matches(unknown, { ...ALL, ...asked }, [])).toBe(false);
  }
});

test('a page alone filters nothing', () => {
  expect(isFiltered({ ...ALL, page: 3, perPage: 1, format: 'ndjson', told: 'full' })).toBe(false);
  expect(isFiltered({ ...ALL, day: 'MO' })).toBe(true);
  expect(isFiltered({ ...ALL, topOnly: true })).toBe(true);
  expect(isFiltered({ ...ALL, search: ['a'] })).toBe(true);
});
