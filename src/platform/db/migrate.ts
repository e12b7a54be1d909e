import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { RoomAccess } from '../access/line.ts';
import { type DatabaseRoles, policyDigest, policySql } from '../access/policies.ts';
import { type Connection, clientConfig } from './database.ts';

/** One numbered file of SQL; numbers are unique in the whole product. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
};

export type Migrated = { readonly applied: readonly string[]; readonly policies: boolean };

/** Reads every `migrations/NNNN-name.sql` below a folder, in the order of their numbers. */
export function readMigrations(sourceDir: string): readonly Migration[] {
  const files = readdirSync(sourceDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)migrations\/\d{4}-[a-z0-9-]+\.sql$/.test(path));
  const migrations = files.map((path) => readMigration(sourceDir, path));
  const sorted = migrations.sort((one, other) => one.number - other.number);
  const twice = sorted.find((migration, i) => sorted[i - 1]?.number === migration.number);
  if (twice) throw new Error(`Two migrations carry the number ${twice.number}`);
  return sorted;
}

function readMigration(sourceDir: string, path: string): Migration {
  const name = path.split('/').at(-1) ?? path;
  const sql = readFileSync(join(sourceDir, path), 'utf8');
  const digest = createHash('sha256').update(sql).digest('hex');
  return { number: Number(name.slice(0, 4)), name, sql, digest };
}

export type MigrateOptions = {
  readonly owner: Connection;
  readonly roles: DatabaseRoles;
  readonly migrations: readonly Migration[];
  readonly rooms: readonly RoomAccess[];
};

/**
 * Brings a database to this code: applies what is new, one transaction a file, then the row
 * policies. One process at a time (an advisory lock); a statement that would queue behind a
 * reader gives up after 300 ms and is tried again, so that no page waits behind a migration.
 * Throws when an applied file has changed since.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const client = new pg.Client({
    ...clientConfig(options.owner),
    application_name: 'oast-migrate',
  });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('oast-migrate'))`);
    await client.query(BOOTSTRAP);
    const applied = await applyNew(client, options.migrations);
    const policies = await applyPolicies(client, options);
    return { applied, policies };
  } finally {
    await client.end();
  }
}

const BOOTSTRAP = `
  create schema if not exists db;
  create table if not exists db.migration (
    number int primary key, name text not null, digest text not null,
    applied_at timestamptz not null default now());
  create table if not exists db.policy_set (
    digest text primary key, applied_at timestamptz not null default now());
  do $$ declare t text; begin
    foreach t in array array['db.migration', 'db.policy_set'] loop
      execute format('alter table %s enable row level security', t);
      execute format('alter table %s force row level security', t);
      execute format('drop policy if exists owner on %s', t);
      execute format('create policy owner on %s to %I using (true) with check (true)',
        t, current_user);
    end loop; end $$;`;

async function applyNew(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ number: number; digest: string }>(
    'select number, digest from db.migration',
  );
  const known = new Map(rows.map((row) => [row.number, row.digest]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const digest = known.get(migration.number);
    if (digest !== undefined && digest !== migration.digest) {
      throw new Error(`${migration.name} was changed after it was applied: write a new migration`);
    }
    if (digest !== undefined) continue;
    await inTransaction(client, async () => {
      await client.query(migration.sql);
      await client.query('insert into db.migration (number, name, digest) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.digest,
      ]);
    });
    applied.push(migration.name);
  }
  return applied;
}

async function applyPolicies(client: pg.Client, options: MigrateOptions): Promise<boolean> {
  const sql = policySql(options.rooms, options.roles);
  const digest = policyDigest(sql);
  const { rows } = await client.query(
    'select digest from db.policy_set order by applied_at desc limit 1',
  );
  if (rows[0]?.digest === digest) return false;
  await inTransaction(client, async () => {
    await client.query(sql);
    await client.query(
      `insert into db.policy_set (digest) values ($1)
       on conflict (digest) do update set applied_at = now()`,
      [digest],
    );
  });
  return true;
}

const LOCK_NOT_AVAILABLE = '55P03';
const TRIES = 40;

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    await client.query('begin');
    await client.query(`set local lock_timeout = '300ms'`);
    try {
      await work();
      await client.query('commit');
      return;
    } catch (fault) {
      await client.query('rollback');
      const locked = fault instanceof pg.DatabaseError && fault.code === LOCK_NOT_AVAILABLE;
      if (!locked || tried === TRIES) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
