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
test('what points to a request is checked by its primary key', async () => {
  await client.query(`prepare checked(text, text) as select 1 from only referral.request x
    where area_id = $1 and request_id = $2 for key share of x`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    "explain execute checked('kent', 'one')",
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using request_pkey');
});
