import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { rowsOf } from '../../../tests/people/drafts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { readSettings } from '../../platform/settings/index.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { type House, openHouse } from '../house.ts';
import { CAST } from './cast.ts';
import { seedMany } from './seed-many.ts';

const KENT = fileURLToPath(new URL('../../../areas/kent', import.meta.url));
const NOW = '2026-11-24T09:00:00Z' as Instant;
let database: TestHouse;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  await applyPack(database.db, readGoodPack(KENT), NOW);
  const read = readSettings('demonstration', { OAST_NOW: NOW });
  if (read.kind === 'faulty') throw new Error('settings');
  const doors = { app: database.app, owner: database.owner, secretKey: 'x'.repeat(32) };
  house = await openHouse({ ...doors, settings: read.settings, area: 'kent', cast: CAST });
});
afterAll(async () => {
  await house.close();
  await database.end();
});
test('works', async () => {
  const t = performance.now();
  const r = await seedMany(house, { people: 1000, seed: 1, until: '2026-11-24' as Day });
  console.log(r, performance.now() - t);
  const rows = await rowsOf(database, 'select state, count(*) from referral.request group by 1');
  console.log(
    rows,
    await rowsOf(database, 'select state, because, count(*) from notify.message group by 1,2'),
  );
  expect(r.kind).toBe('seeded');
});
