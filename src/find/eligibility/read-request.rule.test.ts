import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { readRequest } from './read-request.rule.ts';

const now = '2026-11-24T09:00:00Z' as Instant;
const doFirst = [{ id: 'hearing-test', says: 'A hearing test.' }];
const pack = { area: smallKent, services: [{ doFirst: [] }, { doFirst }] };
const read = (json: unknown) => readRequest(json, now, pack);
const pathOf = (json: unknown) => {
  const found = read(json);
  return found.kind === 'fault' ? found.path : found.kind;
};

describe('a good request', () => {
  test('gives its instant and its facts', () => {
    const facts = { dateOfBirth: '2014-03-02', home: { postcode: 'CT9 5PA' } };
    expect(read({ asAt: '2025-11-07T16:00:00Z', facts })).toEqual({
      kind: 'good',
      given: { asAt: '2025-11-07T16:00:00Z', facts },
    });
  });

  test('without an instant is now', () => {
    expect(read({ facts: {} })).toMatchObject({ given: { asAt: now } });
    expect(read({})).toMatchObject({ given: { asAt: now, facts: {} } });
  });

  test.each([
    { home: {} },
    { home: { district: 'E09000001' } },
    { home: { postcode: 'ct95pa', place: 'Margate', district: DISTRICT.THANET } },
    { home: { postcode: 'SW1A 1AA' } },
    { learns: { where: 'school', district: MEDWAY } },
    { needs: [] },
    { needs: ['anxiety', 'anxiety'] },
    { done: [] },
    { done: ['hearing-test'] },
  ])('%j is good', (facts) => {
    expect(pathOf({ facts })).toBe('good');
  });
});

describe('a fault names its path', () => {
  test.each([
    [{ asAt: 'yesterday' }, '/asAt'],
    [{ asAt: '2025-02-31T10:00:00Z' }, '/asAt'],
    [{ asAt: '2025-11-07' }, '/asAt'],
    [{ asAt: '9999-12-31T23:00:00-05:00' }, '/asAt'],
    [{ facts: { dateOfBirth: '2014-02-31' } }, '/facts/dateOfBirth'],
    [{ facts: { dateOfBirth: '2 March 2014' } }, '/facts/dateOfBirth'],
    [{ facts: { dateOfBirth: '2026-11-25' } }, '/facts/dateOfBirth'],
    [{ facts: { home: { postcode: 'nowhere' } } }, '/facts/home'],
    [{ facts: { home: { postcode: 'x'.repeat(30_000) } } }, '/facts/home'],
    [{ facts: { home: { place: 'Atlantis' } } }, '/facts/home'],
    [{ facts: { home: { place: 'Margate', district: MEDWAY } } }, '/facts/home'],
    [{ facts: { learns: { postcode: 'CT9 5PA', place: 'Swanley' } } }, '/facts/learns'],
    [{ facts: { needs: ['anxiety', 'gremlins'] } }, '/facts/needs'],
    [{ facts: { done: ['hearing-test', 'a-dance'] } }, '/facts/done'],
    [{ facts: { impact: 'mild' } }, '/facts/impact'],
  ])('%j is wrong at %s', (json, path) => {
    expect(pathOf(json)).toBe(path);
  });
});

test('birth today is no fault, tomorrow is one', () => {
  const asAt = '2025-03-30T23:30:00Z';
  expect(pathOf({ asAt, facts: { dateOfBirth: '2025-03-31' } })).toBe('good');
  expect(pathOf({ asAt, facts: { dateOfBirth: '2025-04-01' } })).toBe('/facts/dateOfBirth');
});

test.each([
  ['2014-02-31', 'dateOfBirth is no day: write YYYY-MM-DD.'],
  ['2026-11-25', 'dateOfBirth is after the day of asAt.'],
])('a birth on %s is told what is wrong', (dateOfBirth, detail) => {
  expect(read({ facts: { dateOfBirth } })).toMatchObject({ detail });
});

test('of a good request, absent facts stay absent', () => {
  const found = read({ facts: { impact: 'limited' } });
  expect(found).toMatchObject({ given: { facts: { impact: 'limited' } } });
  expect(JSON.stringify(found)).not.toContain('dateOfBirth');
});

test('no detail repeats what was sent', () => {
  const found = read({ facts: { home: { place: 'A secret place' } } });
  expect(JSON.stringify(found)).not.toContain('secret');
});
