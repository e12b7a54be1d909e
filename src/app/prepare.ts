import { fileURLToPath } from 'node:url';
import type { DatabaseRoles } from '../platform/access/index.ts';
import { type Connection, type Migrated, migrate, readMigrations } from '../platform/db/index.ts';
import { installJobs } from '../platform/jobs/index.ts';
import { ROOMS } from './rooms.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Brings a database to this code: the worker's tables, every migration of every room, then the row
 * policies. Running it again changes nothing.
 */
export async function prepare(owner: Connection, roles: DatabaseRoles): Promise<Migrated> {
  await installJobs(owner);
  return await migrate({ owner, roles, migrations: readMigrations(SOURCE), rooms: ROOMS });
}
