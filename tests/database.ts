import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { prepare } from '../src/app/prepare.ts';
import {
  type Connection,
  type Database,
  EMBEDDED_ROLES,
  makeRolesAndDatabase,
  openDatabase,
  startEmbedded,
} from '../src/platform/db/index.ts';
import { type Keys, makeKeys } from '../src/platform/identity/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseSocket: string;
  }
}

const TEMPLATE = 'oast_template';

/** Once a run: a real PostgreSQL, and in it a template with everything but cases. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'oast-tests-'));
  // As root, PostgreSQL runs as another user, who must be able to reach it.
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
  await makeRolesAndDatabase(embedded.connection('postgres', 'postgres'), TEMPLATE);
  await prepare(embedded.connection(TEMPLATE, EMBEDDED_ROLES.owner), EMBEDDED_ROLES);
  project.provide('databaseSocket', embedded.socketDir);
  return async () => {
    await embedded.stop();
    rmSync(embedded.where, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A database of one test file's own, copied from the template in about a tenth of a second. */
export type TestHouse = {
  readonly db: Database;
  readonly keys: Keys;
  readonly owner: Connection;
  readonly app: Connection;
  readonly superuser: Connection;
  readonly end: () => Promise<void>;
};

let made = 0;

/** Copies the template; call `end` when done with it. */
export async function freshDatabase(): Promise<TestHouse> {
  made += 1;
  const name = `oast_test_${process.pid}_${made}_${Math.trunc(performance.now() * 1000)}`;
  const as = (user: string, database: string): Connection => ({
    host: inject('databaseSocket'),
    port: 5432,
    user,
    database,
    ssl: false,
  });
  await administer(as('postgres', 'postgres'), [
    `create database ${name} template ${TEMPLATE} owner ${EMBEDDED_ROLES.owner}`,
  ]);
  const app = as(EMBEDDED_ROLES.app, name);
  const db = openDatabase(app);
  return {
    db,
    app,
    keys: makeKeys('a secret of the tests, and of nothing else'),
    owner: as(EMBEDDED_ROLES.owner, name),
    superuser: as('postgres', name),
    end: async () => {
      await db.end();
      await administer(as('postgres', 'postgres'), [`drop database ${name} with (force)`]);
    },
  };
}

// Copying a template is refused while another copy of it is being made, so try again a little later.
async function administer(where: Connection, statements: readonly string[]): Promise<void> {
  const client = new pg.Client('url' in where ? { connectionString: where.url } : where);
  await client.connect();
  try {
    for (const statement of statements) await tryAgain(() => client.query(statement));
  } finally {
    await client.end();
  }
}

const OBJECT_IN_USE = '55006';

async function tryAgain(work: () => Promise<unknown>): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      await work();
      return;
    } catch (fault) {
      const busy = fault instanceof pg.DatabaseError && fault.code === OBJECT_IN_USE;
      if (!busy || left === 0) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
