import { describe, expect, test } from 'vitest';
import { groundOn, kentPack } from '../../../tests/people/open-ground.ts';
import { candidatesOf } from '../../find/area/where-is-it.rule.ts';
import { type Instant, millisOf } from '../../kernel/day.ts';
import { makeCatalogue } from './catalogue.rule.ts';
import type { Entry } from './facets.ts';

const ground = groundOn('2026-11-24');
const { lists, modified } = makeCatalogue(ground);
const named = (list: readonly Entry[], name: string) =>
  list.filter((entry) => JSON.stringify(entry.listed()).includes(name));

test('each list holds each id once', () => {
  for (const entries of Object.values(lists)) {
    expect(entries.length).toBeGreaterThan(2);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, listed, full } of entries) {
      expect([listed(), full()]).toMatchObject([{ id }, { id }]);
    }
  }
  expect(lists.services).toHaveLength(ground.pack.services.length);
});

test('an organization has its services, each in full where asked', () => {
  const [kooth] = named(lists.organizations, 'Kooth, for the NHS');
  expect(kooth?.full()).toMatchObject({ services: [{ name: 'Kooth' }] });
  expect(kooth?.full()).not.toHaveProperty('services[0].attributes');
  expect(kooth?.fullServices()).toHaveProperty('services[0].attributes');
});

test('a list tells the fields of which there is one, and no more', () => {
  const lengths = lists.service_at_locations.map(({ listed }) => JSON.stringify(listed()));
  expect(lengths.filter((json) => json.includes('"addresses"'))).toEqual([]);
  expect(lengths.filter((json) => json.includes('"contacts"'))).toEqual([]);
});

describe('a postcode', () => {
  const atCoverage = (postcode: string) => {
    const where = candidatesOf({ postcode }, ground.area);
    const spots = where.kind === 'candidates' ? where.candidates : [];
    return lists.service_at_locations
      .filter(({ facets }) => spots.some(facets.covers))
      .map(({ listed }) => (listed() as { location: { name: string } }).location.name);
  };

  test('of one team is covered by that team and by help online', () => {
    const names = atCoverage('CT9 5PA');
    expect(names).toContain('Children’s Therapies, east Kent');
    expect(names).toContain('Kooth, online');
    expect(names).not.toContain('Children’s Therapies, north and west Kent');
  });

  test('in the district of one team and on the list of another is the list’s', () => {
    const names = atCoverage('CT13 9AA');
    expect(names).toContain('Children’s Therapies, east Kent');
  });

  test('in no district of the area is covered by nobody who asks for one', () => {
    expect(atCoverage('SW1A 1AA')).toEqual([]);
  });
});

test('the whole was modified when its newest file was applied', () => {
  expect(modified).toBe('2026-11-22T00:00:00Z');
  const at = '2026-11-24T09:00:00Z' as Instant;
  const files = kentPack().files.map((file) => ({ ...file, appliedAt: at }));
  const applied = makeCatalogue(groundOn('2026-11-24', { files }));
  expect(applied.modified).toBe(at);
  expect(applied.lists.services[0]?.facets.modified).toBe(millisOf(at));
});
