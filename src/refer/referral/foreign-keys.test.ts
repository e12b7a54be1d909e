import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { clientConfig } from '../../platform/db/index.ts';

let house: TestHouse;
let client: pg.Client;

beforeAll(async () => {
  house = await freshDatabase();
  client = new pg.Client(clientConfig(house.owner));
  await client.connect();
  await client.query('set plan_cache_mode = force_generic_plan');
});
afterAll(async () => {
  await client.end();
  await house.end();
});

// As PostgreSQL asks it, in a plan that is made while there is no row.
test.each([
  ['referral.request', 'request_id', 'request_pkey'],
  ['referral.referral', 'referral_id', 'referral_pkey'],
])('what points to %s is checked by its primary key', async (table, id, key) => {
  await client.query(`prepare ${key}(text, text) as select 1 from only ${table} x
    where area_id = $1 and ${id} = $2 for key share of x`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain execute ${key}('kent', 'one')`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`Index Scan using ${key}`);
});
