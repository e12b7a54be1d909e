import { Logger, runMigrations } from 'graphile-worker';
import type { Connection } from '../db/index.ts';
import { openOwnerPool } from './owner-pool.store.ts';

/**
 * Makes or brings up to date Graphile Worker's own schema, as the owner. Before our migrations: the
 * function that adds a job calls into it.
 */
export async function installJobs(owner: Connection): Promise<void> {
  const pgPool = openOwnerPool(owner, 1, SILENT);
  try {
    await runMigrations({ pgPool, logger: new Logger(() => SILENT.warn) });
  } finally {
    await pgPool.end();
  }
}

// What goes wrong is thrown; what goes right needs no words.
const SILENT = { warn: () => undefined, error: () => undefined };
