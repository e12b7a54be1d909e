import pg from 'pg';
import { type Connection, clientConfig } from '../db/index.ts';
import { sayFault } from '../web/log.ts';
import type { JobLog } from './job.ts';

/**
 * Connections as the owner, for Graphile Worker's own tables. It would make them itself, but leaves
 * them half closed when it stops: a database that stops next would then end our process.
 */
export function openOwnerPool(owner: Connection, most: number, log: JobLog): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(owner),
    max: most,
    connectionTimeoutMillis: 5_000,
    application_name: 'oast-worker',
  });
  const tell = (fault: unknown) => {
    log.warn({ event: 'worker-line-lost', ...sayFault(fault) }, 'the worker lost a connection');
  };
  pool.on('error', tell);
  pool.on('connect', (client) => client.on('error', tell));
  return pool;
}
