import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPack } from '../../src/app/conform/ask.ts';
import { type Ask, conform } from '../../src/app/conform/conform.ts';
import { type Judge, readSchemas, type SchemaName } from '../../src/app/conform/schemas.ts';
import { manyServices } from '../../src/app/demo/many-services.ts';
import { NOW } from '../people/cast.ts';
import { kentPack, SITE } from '../people/open-ground.ts';

// The feed against the schemas of OpenReferralUK/uk-profile, where they are at hand: OAST_CORPUS
// names a folder that holds them as `openreferral/uk-profile`.
const { OAST_CORPUS: corpus = '' } = process.env;
const PROFILE = join(corpus, 'openreferral', 'uk-profile');
const ground = { now: NOW, site: SITE };

function example(file: string): unknown {
  return JSON.parse(readFileSync(join(PROFILE, 'examples', file), 'utf8'));
}

describe.runIf(corpus !== '')('open data', () => {
  let judge: Judge;
  beforeAll(() => {
    judge = readSchemas(corpus);
  });

  test.each<[string, SchemaName]>([
    ['service_full.json', 'service'],
    ['organization_full.json', 'organization'],
    ['service_at_location_full.json', 'service-at-location'],
    ['taxonomy.json', 'taxonomy'],
    ['taxonomy_term.json', 'taxonomy-term'],
  ])('the standard’s own %s is good', (file, schema) => {
    expect(judge(schema, example(file))).toEqual([]);
  });

  test.each<[string, object]>([
    ['an id that is no UUID', { id: 'kooth' }],
    ['no name', { name: undefined }],
    ['a state of nobody’s', { status: 'open' }],
    ['an address that is none', { url: 'not an address' }],
    ['an email that is none', { email: 'at home' }],
    ['an age in words', { minimum_age: 'twelve' }],
    ['a moment that is none', { last_modified: 'yesterday' }],
    ['a location of another kind', { service_at_locations: [{ id: '1' }] }],
  ])('a service with %s is faulty', (_name, more) => {
    const told = JSON.parse(
      JSON.stringify({ ...(example('service_full.json') as object), ...more }),
    );
    expect(judge('service', told)).toHaveLength(1);
  });

  test('Kent’s own keeps to it, on every page and at every id', async () => {
    const { checked, faults } = await conform(askPack(kentPack(), ground), judge);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test('5,000 services keep to it', async () => {
    const ask = askPack(manyServices(kentPack(), 5_000), ground);
    const { checked, faults } = await conform(ask, judge, 250);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(15_000);
  }, 600_000);
});

describe('a walk', () => {
  const good: Judge = () => [];
  const ask = askPack(kentPack(), ground);
  const changing =
    (path: RegExp, change: (json: Record<string, unknown>) => unknown): Ask =>
    async (asked) => {
      const told = await ask(asked);
      return path.test(asked) ? { ...told, json: change(told.json as never) } : told;
    };

  test('finds no fault with a feed that has none', async () => {
    expect((await conform(ask, good)).faults).toEqual([]);
  });

  test.each<[string, Ask, string]>([
    ['a wrong total', changing(/page=2/, (json) => ({ ...json, total_items: 31 })), 'total_items'],
    ['a wrong size', changing(/page=1&/, (json) => ({ ...json, size: 4 })), 'size'],
    ['an end too soon', changing(/page=1&/, (json) => ({ ...json, last_page: true })), 'last_page'],
    ['no page', changing(/page=1&/, () => []), 'must be object'],
    ['another id', changing(/services\/./, (json) => ({ ...json, id: 'x' })), 'another id'],
    [
      'an organization that is nowhere',
      changing(/services\/./, (json) => ({ ...json, organization_id: 'x' })),
      'nowhere',
    ],
    ['another standard', changing(/^$/, () => ({ version: '3.1' })), 'HSDS-UK-3.0'],
  ])('finds %s', async (_name, asked, says) => {
    const { faults } = await conform(asked, good);
    expect(faults.join('\n')).toContain(says);
  });
});
