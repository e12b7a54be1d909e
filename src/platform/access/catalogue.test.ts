import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { clientConfig } from '../db/index.ts';

// Schemas that are not ours: PostgreSQL's own and Graphile Worker's, which keeps its own policies.
const NOT_OURS = `nspname !~ '^pg_' and nspname not in ('information_schema', 'public',
  'graphile_worker')`;

// Functions that run as the owner, each with its own look at who asks.
const RUN_AS_OWNER = [
  'access.hand_over',
  'access.let_in',
  'audit.append',
  'identity.who_is',
  'jobs.add',
  'referral.give_to_team',
  'referral.send_back',
  'referral.withdraw',
];

describe('the database’s catalogue', () => {
  let house: TestHouse;
  let client: pg.Client;

  beforeAll(async () => {
    house = await freshDatabase();
    client = new pg.Client(clientConfig(house.superuser));
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await house.end();
  });

  test('shows tables of ours at all', async () => {
    expect((await tables()).length).toBeGreaterThan(15);
  });

  test('forces row security on every table', async () => {
    const open = (await tables()).filter((table) => !(table.enabled && table.forced));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('gives a table without row security away', async () => {
    await client.query('begin');
    await client.query('create table referral.planted (area_id text primary key)');
    const open = (await tables()).filter((table) => !(table.enabled && table.forced));
    await client.query('rollback');
    expect(open.map(({ name }) => name)).toEqual(['referral.planted']);
  });

  test('holds one restrictive area policy on each table', async () => {
    const rows = await names(`
      select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${NOT_OURS} and n.nspname <> 'db'
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid
          and not p.polpermissive and p.polname = 'area')`);
    expect(rows).toEqual([]);
  });

  test('begins every key with the area', async () => {
    const rows = await names(`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where (i.indisprimary or i.indisunique) and ${NOT_OURS} and n.nspname <> 'db'
        and a.attname <> 'area_id'`);
    expect(rows).toEqual([]);
  });

  test('ties no row to another area’s', async () => {
    const rows = await names(`
      select k.conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and ${NOT_OURS} and a.attname <> 'area_id'`);
    expect(rows).toEqual([]);
  });

  test('asks the policies through every view', async () => {
    const rows = await names(`
      select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${NOT_OURS}
        and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']`);
    expect(rows).toEqual([]);
  });

  test('runs only known functions as the owner', async () => {
    const rows = await names(`
      select n.nspname || '.' || p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${NOT_OURS} order by 1`);
    expect(rows).toEqual(RUN_AS_OWNER);
  });

  test('lets the application own and bypass nothing', async () => {
    const { rows } = await client.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*) from pg_class where relowner = r.oid)::int as owned
      from pg_roles r where rolname = 'oast_app'`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
  });

  test('never lets the application truncate or refer', async () => {
    const rows = await names(`
      select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'oast_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`);
    expect(rows).toEqual([]);
  });

  test('lets nobody change or delete what happened', async () => {
    const rows = await names(`
      select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'oast_app' and privilege_type in ('UPDATE', 'DELETE')
        and (table_schema in ('events', 'audit', 'consent') or table_name = 'decision')`);
    expect(rows.filter((name) => name !== 'consent.consent')).toEqual([]);
  });

  async function tables(): Promise<
    readonly { readonly name: string; readonly enabled: boolean; readonly forced: boolean }[]
  > {
    const { rows } = await client.query(`
      select c.oid::regclass::text as name, c.relrowsecurity as enabled,
        c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${NOT_OURS} order by 1`);
    return rows;
  }

  async function names(statement: string): Promise<readonly string[]> {
    const { rows } = await client.query<{ name: string }>(statement);
    return rows.map(({ name }) => name);
  }
});
