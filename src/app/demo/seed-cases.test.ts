import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { rowsOf } from '../../../tests/people/drafts.ts';
import type { Instant } from '../../kernel/day.ts';
import { readSettings } from '../../platform/settings/index.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { type House, openHouse } from '../house.ts';
import { CAST, isCastSeated, seatCast } from './cast.ts';
import { DEMO_CASES } from './people.ts';
import { seedCases } from './seed-cases.ts';

const KENT = fileURLToPath(new URL('../../../areas/kent', import.meta.url));
const NOW = '2026-11-24T09:00:00Z' as Instant;

let database: TestHouse;
let house: House;

beforeAll(async () => {
  database = await freshDatabase();
  await applyPack(database.db, readGoodPack(KENT), NOW);
  const read = readSettings('demonstration', { OAST_NOW: NOW });
  if (read.kind === 'faulty') throw new Error('settings');
  const { settings } = read;
  const doors = { app: database.app, owner: database.owner, secretKey: 'x'.repeat(32) };
  house = await openHouse({ ...doors, settings, area: 'kent', cast: CAST });
});
afterAll(async () => {
  await house.close();
  await database.end();
});

test('a seeding that was killed goes on, and doubles nothing', async () => {
  const failing = {
    ...house,
    db: { ...house.db, as: failAfter(5, house.db.as) },
  };
  await expect(seedCases(failing)).rejects.toThrow('killed');
  expect(await isCastSeated(house)).toBe(false);
  await seedCases(house);
  await seedCases(house);
  const rows = await rowsOf(database, 'select referral_id from referral.referral');
  expect(rows).toHaveLength(DEMO_CASES.length);
  await seatCast(house);
  expect(await isCastSeated(house)).toBe(true);
});

function failAfter(most: number, as: House['db']['as']): House['db']['as'] {
  let asked = 0;
  return async (viewer, work) => {
    asked += 1;
    if (asked > most) throw new Error('killed');
    return await as(viewer, work);
  };
}
