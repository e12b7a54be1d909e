import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { bytesOf, everything } from '../../../tests/people/all-rows.ts';
import { rowsOf } from '../../../tests/people/drafts.ts';
import { acceptRequest, declineRequest } from '../../decide/triage/index.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { verifyAudit } from '../../platform/audit/index.ts';
import { demonstration, drain } from '../../platform/notify/index.ts';
import { readSettings } from '../../platform/settings/index.ts';
import {
  beginDraftAs,
  messageGate,
  openTracking,
  savePart,
  sendReferral,
} from '../../refer/referral/index.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { type House, openHouse } from '../house.ts';
import { CAST } from './cast.ts';
import { type MadeUpCase, madeUpCase } from './made-up-case.ts';
import { comings } from './made-up-time.ts';
import { draftKeyOf, SAVED } from './ready-case.ts';
import { firstMoment, groundOf, seedMany } from './seed-many.ts';

const KENT = fileURLToPath(new URL('../../../areas/kent', import.meta.url));
const NOW = '2026-11-24T09:00:00Z' as Instant;
const WISH = { people: 300, seed: 1, until: '2026-11-24' as Day };
const OPERATOR: Viewer = { area: 'kent', role: 'operator', parties: [] };

type Home = { readonly database: TestHouse; readonly house: House };
const homes: Home[] = [];
let bulk: Home;
let acted: Home;

beforeAll(async () => {
  bulk = await newHome();
  acted = await newHome();
  await seedMany(bulk.house, WISH);
  for (const one of casesOf(acted.house)) await actOut(acted.house, one);
}, 120_000);

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
  const due = "select 1 from notify.message where state in ('waiting', 'claimed')";
  expect(await rowsOf(bulk.database, due)).toEqual([]);
});

test('the audit of what was made in bulk is a whole chain', async () => {
  const chain = await verifyAudit(bulk.house.db, OPERATOR);
  expect(chain.kind).toBe('whole');
  const rows = await rowsOf(bulk.database, 'select 1 from audit.entry');
  const decisions = await rowsOf(bulk.database, 'select 1 from triage.decision');
  expect(rows).toHaveLength(decisions.length);
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
  // As it sends, as each of two nurses decides, and before what was sent is kept.
  for (const most of [1, 2, 2, 2]) {
    const db = { ...home.house.db, as: failAfter(most, home.house.db.as) };
    await expect(seedMany({ ...home.house, db }, WISH)).rejects.toThrow('killed');
  }
  await seedMany(home.house, WISH);
  expect(await bytesOf(home.database)).toEqual(before);
});

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

function casesOf(house: House): readonly MadeUpCase[] {
  const ground = groundOf(house, WISH);
  const from = firstMoment(ground);
  if (!from) throw new Error('nothing to ask');
  return [...comings({ ...WISH, from, until: ground.until })].map((at) => madeUpCase(ground, at));
}

/** The same case by the actions that browsers cause, with the clock at each moment of it. */
async function actOut(house: House, one: MadeUpCase): Promise<void> {
  const key = draftKeyOf(house, one);
  const { route, services, facts, helpShown, checked } = one.answers;
  const known = { route, services, facts, helpShown, ...(checked ? { checked } : {}) };
  await beginDraftAs(house, key, { answers: known, now: one.begunAt });
  let version = 1;
  for (const part of SAVED.filter((some) => one.answers[some] !== undefined)) {
    await save(house, { key, part, version, one });
    version += 1;
  }
  const sent = await sendReferral(house, key, { version, now: one.sentAt });
  if (sent.kind !== 'sent') throw new Error(`not sent: ${sent.kind}`);
  await leave(house, one.sentAt);
  await decideAll(house, one, sent.reference);
}

type Saving = {
  readonly key: { readonly id: string; readonly secret: string };
  readonly part: (typeof SAVED)[number];
  readonly version: number;
  readonly one: MadeUpCase;
};

async function save(house: House, { key, part, version, one }: Saving): Promise<void> {
  const value = one.answers[part];
  if (value === undefined) return;
  const saving = { part, value, version, now: one.changedAt } as Parameters<
    typeof savePart<(typeof SAVED)[number]>
  >[2];
  const saved = await savePart(house, key, saving);
  if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
}

async function leave(house: House, at: Instant): Promise<void> {
  const clock = { now: () => at };
  const { db } = house;
  const outbox = {
    db,
    transport: demonstration(db),
    gate: messageGate({ ...house, clock }),
    clock,
  };
  const machine: Viewer = { area: house.area, role: 'machine', parties: [] };
  await drain(outbox, machine, new AbortController().signal);
}

async function decideAll(house: House, one: MadeUpCase, reference: string): Promise<void> {
  const requests = await rowsOf<{ id: string; service: string }>(
    acted.database,
    `select q.request_id as id, q.service_id as service from referral.request q
     join referral.referral r using (area_id, referral_id) where r.reference = '${reference}'`,
  );
  for (const { service, fate } of one.requests) {
    const requestId = requests.find((row) => row.service === service.id)?.id;
    if (fate.kind === 'waiting' || !requestId) continue;
    const { party, name, team } = fate.nurse;
    const viewer: Viewer = { area: house.area, role: 'triage', parties: [party, team] };
    const actor = { viewer, party, name, now: fate.at, visit: 'demonstration' };
    const deciding = { actor, requestId, version: 1 };
    const decided =
      fate.kind === 'acceptance'
        ? await acceptRequest(house, deciding, fate.acceptance)
        : await declineRequest(house, deciding, fate.decline);
    if (decided.kind !== 'decided') throw new Error(`not decided: ${decided.kind}`);
    await leave(house, fate.at);
  }
}

function failAfter(most: number, as: House['db']['as']): House['db']['as'] {
  let asked = 0;
  return async (viewer, work) => {
    asked += 1;
    if (asked > most) throw new Error('killed');
    return await as(viewer, work);
  };
}
