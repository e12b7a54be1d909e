import pg from 'pg';
import type { DatabaseRoles } from '../access/policies.ts';
import { type Connection, clientConfig } from './database.ts';

/** The roles of the embedded database. On a server of its own, the operator names them. */
export const EMBEDDED_ROLES: DatabaseRoles = { owner: 'oast_owner', app: 'oast_app' };

/**
 * Makes the two roles and a database that the owner owns, where they are not there yet. The
 * application's role owns nothing, makes nothing, and cannot pass by a row policy.
 */
export async function makeRolesAndDatabase(
  superuser: Connection,
  database: string,
  roles: DatabaseRoles = EMBEDDED_ROLES,
): Promise<void> {
  await withClient(superuser, async (client) => {
    for (const role of [roles.owner, roles.app]) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) {
        await client.query(`create role ${pg.escapeIdentifier(role)} login nosuperuser
          nocreatedb nocreaterole noreplication nobypassrls`);
      }
    }
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(database)}
        owner ${pg.escapeIdentifier(roles.owner)} encoding 'UTF8' template template0`);
    }
  });
}

/** Why a role may not be the application's: it could pass by the row policies. */
export type RoleFault = (typeof ROLE_FAULTS)[number];

const ROLE_FAULTS = [
  'superuser',
  'bypasses-row-security',
  'owns-tables',
  'member-of-owner',
] as const;

/**
 * Looks whether the application's role is safe to run as; an empty array when it is. `owner` is the
 * role that owns the tables, or will: it need not be there yet.
 */
export async function faultsOfAppRole(
  app: Connection,
  owner: string,
): Promise<readonly RoleFault[]> {
  return await withClient(app, async (client) => {
    const { rows } = await client.query<Record<RoleFault, boolean>>(
      `
      select r.rolsuper as "superuser", r.rolbypassrls as "bypasses-row-security",
        exists (select 1 from pg_tables t where t.tableowner = current_user
          and t.schemaname in (select nspname from pg_namespace where nspname = 'referral'))
          as "owns-tables",
        exists (select 1 from pg_roles o where o.rolname = $1 and not r.rolsuper
          and pg_has_role(r.oid, o.oid, 'MEMBER')) as "member-of-owner"
      from pg_roles r where r.rolname = current_user`,
      [owner],
    );
    const row = rows[0];
    return row ? ROLE_FAULTS.filter((fault) => row[fault]) : [];
  });
}

async function withClient<Value>(
  connection: Connection,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(clientConfig(connection));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
