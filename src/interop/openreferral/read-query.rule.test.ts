import { describe, expect, test } from 'vitest';
import { type Asked, readQuery } from './read-query.rule.ts';

const ID = '2ED6657D-E927-568B-95E1-2665A8AEA6A2';

test('nothing asked for is the first fifty', () => {
  expect(readQuery('services', {})).toMatchObject({
    kind: 'good',
    query: { page: 1, perPage: 50, format: 'json', told: 'listed', search: [], topOnly: false },
  });
});

describe('what is asked for is read', () => {
  test.each<[Asked, object]>([
    [
      { page: '2', per_page: '500' },
      { page: 2, perPage: 500 },
    ],
    [{ page: '9999999999' }, { page: 9_999_999_999 }],
    [{ search: ' Fear of  School ' }, { search: ['fear', 'of', 'school'] }],
    [{ taxonomy_term_id: ID }, { term: ID.toLowerCase() }],
    [{ modified_after: '2026-11-24' }, { modifiedAfter: Date.UTC(2026, 10, 24) }],
    [{ modified_after: '2026-07-01' }, { modifiedAfter: Date.UTC(2026, 5, 30, 23) }],
    [{ modified_after: '2026-11-24T10:00:00Z' }, { modifiedAfter: Date.UTC(2026, 10, 24, 10) }],
    [{ modified_after: '2026-11-24T10:00:00 01:00' }, { modifiedAfter: Date.UTC(2026, 10, 24, 9) }],
    [
      { minimum_age: '0', maximum_age: '18' },
      { minimumAge: 0, maximumAge: 18 },
    ],
    [
      { start_time: '09:00', end_time: '17:00:00' },
      { startTime: '09:00', endTime: '17:00' },
    ],
    [{ day: 'mo' }, { day: 'MO' }],
    [{ day: 'Sunday' }, { day: 'SU' }],
    [{ postcode: 'ct95pa', proximity: '800' }, { postcode: 'CT9 5PA' }],
    [{ minimal: 'true' }, { told: 'minimal', perPage: null }],
    [
      { minimal: 'true', per_page: '2' },
      { told: 'minimal', perPage: 2 },
    ],
    [{ full: 'true' }, { told: 'full' }],
    [{ full: 'FALSE' }, { told: 'listed' }],
    [{ format: 'ndjson' }, { format: 'ndjson' }],
    [{ page: '', day: '' }, { page: 1 }],
    [{ colour: 'red', top_only: 'perhaps', parent_id: 'x' }, { topOnly: false }],
  ])('%j', (asked, query) => {
    expect(readQuery('services', asked)).toMatchObject({ kind: 'good', query });
  });

  test('by the parameters of its own list', () => {
    const asked = { parent_id: ID, top_only: 'true', taxonomy_id: ID, minimum_age: 'x' };
    expect(readQuery('taxonomy_terms', asked)).toMatchObject({
      query: { parent: ID.toLowerCase(), taxonomy: ID.toLowerCase(), topOnly: true },
    });
    const whole = readQuery('organizations', { full_service: 'true', taxonomy_id: 'x' });
    expect(whole).toMatchObject({ kind: 'good', query: { told: 'fullServices' } });
  });
});

describe('what cannot be read is named', () => {
  test.each<[string, Asked]>([
    ['page', { page: '0' }],
    ['page', { page: '-1' }],
    ['page', { page: '1.5' }],
    ['page', { page: '99999999999' }],
    ['per_page', { per_page: '0' }],
    ['per_page', { per_page: '-1' }],
    ['per_page', { per_page: '1000000000' }],
    ['per_page', { per_page: '501' }],
    ['per_page', { per_page: 'all' }],
    ['per_page', { per_page: ['1', '2'] }],
    ['taxonomy_term_id', { taxonomy_term_id: 'anxiety' }],
    ['taxonomy_id', { taxonomy_id: `${ID}0` }],
    ['organization_id', { organization_id: 'nhs' }],
    ['modified_after', { modified_after: '2026-02-31' }],
    ['modified_after', { modified_after: 'yesterday' }],
    ['modified_after', { modified_after: '2026-11-24T25:00:00Z' }],
    ['minimum_age', { minimum_age: '-1' }],
    ['maximum_age', { maximum_age: '151' }],
    ['start_time', { start_time: '24:00' }],
    ['end_time', { end_time: '9am' }],
    ['day', { day: 'Someday' }],
    ['postcode', { postcode: '75008' }],
    ['proximity', { postcode: 'CT9 5PA', proximity: 'near' }],
    ['proximity', { proximity: '800' }],
    ['full', { full: 'yes' }],
    ['minimal', { minimal: '1' }],
    ['format', { format: 'csv' }],
    ['search', { search: 'x'.repeat(201) }],
    ['search', { search: ['a', 'b'] }],
  ])('%s of %j', (parameter, asked) => {
    const read = readQuery('services', asked);
    expect(read).toMatchObject({ kind: 'faulty', faults: [{ parameter }] });
  });

  test('all together, and nothing of what was sent', () => {
    const read = readQuery('services', { per_page: 'quell', day: 'mark' });
    expect(read).toMatchObject({ faults: [{ parameter: 'per_page' }, { parameter: 'day' }] });
    expect(JSON.stringify(read)).not.toMatch(/quell|mark/);
  });
});
