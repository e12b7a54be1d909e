import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { actOut, type Home } from '../../../tests/people/act-out.ts';
import { bytesOf, everything } from '../../../tests/people/all-rows.ts';
import { rowsOf } from '../../../tests/people/drafts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { verifyAudit } from '../../platform/audit/index.ts';
import { readSettings } from '../../platform/settings/index.ts';
import { openTracking, sendReferral } from '../../refer/referral/index.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { type House, openHouse } from '../house.ts';
import { CAST } from './cast.ts';
import { type MadeUpCase, madeUpCase } from './made-up-case.ts';
import { comings } from './made-up-time.ts';
import { draftKeyOf } from './ready-case.ts';
import { firstMoment, groundOf, seedMany } from './seed-many.ts';

const KENT = fileURLToPath(new URL('../../../areas/kent', import.meta.url));
const NOW = '2026-11-24T09:00:00Z' as Instant;
const WISH = { people: 300, seed: 1, until: '2026-11-24' as Day };
const OPERATOR: Viewer = { area: 'kent', role: 'operator', parties: [] };

const homes: Home[] = [];
let bulk: Home;
let acted: Home;

beforeAll(async () => {
  bulk = await newHome();
  acted = await newHome();
  await seedMany(bulk.house, WISH);
  for (const one of casesOf(acted.house)) await actOut(acted, one);
}, 240_000);

afterAll(async () => {
  for (const { house, database } of homes) {
    await house.close();
    await database.end();
  }
});

async function newHome(): Promise<Home> {
  const database = await freshDatabase();
  await applyPack(database.db, readGoodPack(KENT), NOW);
  const read = readSettings('demonstration', { OAST_NOW: NOW });
  if (read.kind === 'faulty') throw new Error('settings');
  const doors = { app: database.app, owner: database.owner, secretKey: 'x'.repeat(32) };
  const house = await openHouse({ ...doors, settings: read.settings, area: 'kent', cast: CAST });
  homes.push({ database, house });
  return { database, house };
}

test('300 made in bulk equal 300 made through the actions', async () => {
  const left = await everything(bulk.database);
  const same = await everything(acted.database);
  expect(left.size).toBeGreaterThan(20);
  for (const [table, rows] of left) expect(rows, table).toEqual(same.get(table));
  expect([...left.keys()]).toEqual([...same.keys()]);
});

test('every request of a year has an answer or waits, and no message is due', async () => {
  const states = await rowsOf<{ state: string; some: number }>(
    bulk.database,
    'select state, count(*)::int as some from referral.request group by state',
  );
  const some = Object.fromEntries(states.map((one) => [one.state, one.some]));
  expect(some['accepted']).toBeGreaterThan(150);
  expect(some['declined']).toBeGreaterThan(30);
  expect(some['sent']).toBeGreaterThan(5);
  expect(some['withdrawn']).toBeGreaterThan(3);
  const due = "select 1 from notify.message where state in ('waiting', 'claimed')";
  expect(await rowsOf(bulk.database, due)).toEqual([]);
});

test('the audit of what was made in bulk is a whole chain', async () => {
  const chain = await verifyAudit(bulk.house.db, OPERATOR);
  expect(chain.kind).toBe('whole');
  const rows = await rowsOf<{ act: string; by: string }>(
    bulk.database,
    "select act, split_part(actor_party, '-', 1) as by from audit.entry",
  );
  const done = casesOf(bulk.house).flatMap(({ requests }) => requests.flatMap(({ acts }) => acts));
  expect(rows).toHaveLength(done.length);
  for (const { act, by } of rows) {
    expect(by, act).toBe(['answer-ask', 'withdraw-request'].includes(act) ? 'follower' : 'cast');
  }
});

test('the same seed twice changes nothing, and gives the same bytes elsewhere', async () => {
  const before = await bytesOf(bulk.database);
  const again = await seedMany(bulk.house, WISH);
  expect(again.kind === 'seeded' && again.before).toBe(again.kind === 'seeded' && again.referrals);
  expect(await bytesOf(bulk.database)).toEqual(before);
  const other = await newHome();
  await seedMany(other.house, WISH);
  expect(await bytesOf(other.database)).toEqual(before);
});

test('a bulk load that was killed goes on, and doubles nothing', async () => {
  const home = await newHome();
  const before = await bytesOf(bulk.database);
  const killedAfter = async (most: number) => {
    const db = { ...home.house.db, as: failAfter(most, home.house.db.as) };
    return await seedMany({ ...home.house, db }, WISH).catch(({ message }: Error) => message);
  };
  // As it sends; then after every fifth transaction of those who give, ask, answer, decide, stop.
  expect(await killedAfter(1)).toBe('killed');
  let kills = 0;
  while ((await killedAfter(6)) === 'killed') kills += 1;
  expect(kills).toBeGreaterThan(3);
  expect(await bytesOf(home.database)).toEqual(before);
}, 60_000);

test('a follower made in bulk opens their request with their words', async () => {
  const [one] = casesOf(bulk.house);
  if (!one) throw new Error('nobody');
  const key = draftKeyOf(bulk.house, one);
  const sent = await sendReferral(bulk.house, key, { version: 1, now: one.sentAt });
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  const typed = { reference: sent.reference, words: sent.words.join(' ') };
  const opened = await openTracking(bulk.house, { ...typed, client: 'a browser' });
  expect(opened.kind).toBe('open');
});

test('a team is found within two weeks, and each act happens to somebody', async () => {
  const old = await rowsOf(
    bulk.database,
    `select 1 from referral.request
     where team_id = 'team-to-find' and received_at < '2026-11-07' and state <> 'withdrawn'`,
  );
  expect(old).toEqual([]);
  const kinds = casesOf(bulk.house).flatMap(({ requests }) =>
    requests.flatMap(({ acts }) => acts.map(({ kind }) => kind)),
  );
  const all = ['acceptance', 'answer', 'ask', 'decline', 'give', 'withdraw'];
  expect([...new Set(kinds)].toSorted()).toEqual(all);
});

function casesOf(house: House): readonly MadeUpCase[] {
  const ground = groundOf(house, WISH);
  const from = firstMoment(ground);
  if (!from) throw new Error('nothing to ask');
  return [...comings({ ...WISH, from, until: ground.until })].map((at) => madeUpCase(ground, at));
}

function failAfter(most: number, as: House['db']['as']): House['db']['as'] {
  let asked = 0;
  return async (viewer, work) => {
    asked += 1;
    if (asked > most) throw new Error('killed');
    return await as(viewer, work);
  };
}
