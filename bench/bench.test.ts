import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGoodPack } from '../src/app/apply-pack.ts';
import { freshDatabase, type TestHouse } from '../tests/database.ts';
import { benchCheck } from './check.bench.ts';
import { type Figures, figuresOf, percentile } from './figures.ts';
import { benchFind } from './find.bench.ts';
import { type Ground, groundOn } from './ground.ts';
import { madeUpPack } from './made-up-pack.ts';
import { benchOpenReferral } from './openreferral.bench.ts';
import { benchPage } from './page.bench.ts';
import { benchQueue } from './queue.bench.ts';
import { benchSubmit } from './submit.bench.ts';

// That each bench runs, and counts what it says it counts; never how quick anything was.

const MOST_OF_A_LIST = 4;
const MOST_OF_A_SENDING = 20;
const CONNECTIONS = 2;

test('the check and the engine agree on every child', async () => {
  const pack = readGoodPack('areas/kent');
  const { agreed, figures } = await benchCheck({ pack, children: 300, rounds: 1 });
  expect(agreed).toBe(300 * pack.services.length);
  expect(figures.map(({ what, requests }) => [what, requests])).toEqual([
    ['oast', 300],
    ['json-rules-engine', 300],
  ]);
});

test('they agree on made-up services of eight criteria each', async () => {
  const pack = madeUpPack(readGoodPack('areas/kent'), 40);
  expect(pack.services.every(({ versions }) => versions[0]?.criteria.length === 8)).toBe(true);
  const { agreed, figures } = await benchCheck({ pack, children: 100, rounds: 1 });
  expect(agreed).toBe(100 * 40);
  expect(figures[0]?.of).toContain('40 services, 320 criteria');
});

test.each([
  [[], 0.5, null],
  [[7], 0.99, 7],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.99, 4],
])('of %j, %d are no more than %d', (sorted, part, value) => {
  expect(percentile(sorted, part)).toBe(value);
});

test('a run that answered nothing has no figures', () => {
  const nothing = { bench: 'a', what: 'b', of: 'c', took: [], requests: 0, ms: 1, cpuMs: 1 };
  const counted = { ...nothing, databaseCpuMs: null, statements: 0, memoryBytes: 1 };
  expect(() => figuresOf(counted)).toThrow('Nothing was answered');
});

describe('over HTTP', () => {
  let house: TestHouse;
  let ground: Ground;

  beforeEach(async () => {
    house = await freshDatabase();
    ground = await groundOn({ ...house, profile: null });
  });
  afterEach(() => house.end());

  test('the heaviest page is found, and asks the database nothing', async () => {
    const wish = { ground, connections: CONNECTIONS, seconds: 0.1, tries: 4 };
    const [ours, peer] = await benchPage(wish);
    expect(ours).toMatchObject({ bench: 'page', what: 'oast', queries: 0 });
    expect(peer).toMatchObject({ bench: 'page', what: 'bare Fastify', of: ours?.of });
    expect([ours, peer].every(isWhole)).toBe(true);
  }, 60_000);

  test('the finder asks the database nothing', async () => {
    const wish = { ground, connections: CONNECTIONS, seconds: 0.1, warm: 4, services: 60 };
    const [ours, peer] = await benchFind(wish);
    expect(ours).toMatchObject({ bench: 'find', what: 'oast', queries: 0 });
    expect(ours?.of).toMatch(/^\/find, 60 services, \d+ bytes$/);
    expect(peer).toMatchObject({ what: 'bare Fastify', of: ours?.of });
    expect([ours, peer].every(isWhole)).toBe(true);
  }, 60_000);

  test('each draft is sent once, in so many statements', async () => {
    const services = ['kent-therapeutic-support'];
    const counts = { requests: 12, warm: 4, connections: CONNECTIONS };
    const [ours, peer] = await benchSubmit({ ground, ...counts, services });
    expect(ours).toMatchObject({ what: 'oast', requests: 12 });
    expect(peer).toMatchObject({ what: 'one row', requests: 12, queries: 1 });
    expect(ours?.queries).toBeLessThanOrEqual(MOST_OF_A_SENDING);
    expect([ours, peer].every(isWhole)).toBe(true);
  }, 60_000);

  test('a page of open data asks the database nothing', async () => {
    const times = { seconds: 0.1, tries: 8, connections: CONNECTIONS };
    const [ours, peer] = await benchOpenReferral({ ground, ...times });
    expect(ours).toMatchObject({ bench: 'openreferral', what: 'oast', queries: 0 });
    expect(peer).toMatchObject({ what: 'bare Fastify', of: ours?.of });
    expect([ours, peer].every(isWhole)).toBe(true);
  }, 60_000);

  test('a worklist takes four statements at most', async () => {
    const times = { seconds: 0.1, warm: 4, connections: CONNECTIONS };
    const figures = await benchQueue({ ground, ...times, referrals: 300 });
    expect(figures.every(isWhole)).toBe(true);
    expect(Math.max(...figures.map(({ queries }) => queries))).toBeLessThanOrEqual(MOST_OF_A_LIST);
  }, 60_000);
});

function isWhole(figures: Figures | undefined): boolean {
  const { p50 = null, p95 = null, p99 = null } = figures ?? {};
  if (!figures || p50 === null || p95 === null || p99 === null) return false;
  const { perSecond, cpuMs, memoryMb } = figures;
  return p50 <= p95 && p95 <= p99 && perSecond > 0 && cpuMs > 0 && memoryMb > 0;
}
