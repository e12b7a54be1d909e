import { CompiledQuery, Kysely, type KyselyConfig, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Viewer } from '../access/viewer.ts';
import { makeAfters } from './afterwards.ts';
import { dialectOver } from './driver.ts';
import { transactionsOn } from './transaction.ts';

/** A transaction in a viewer's name. Stores add their own tables with `withTables`. */
export type Tx = Transaction<Record<never, never>>;

export type Database = {
  /**
   * Runs work in one transaction as a viewer: the row policies see the area, role and parties, and
   * forget them at its end. The only way to reach a table.
   */
  readonly as: <Value>(viewer: Viewer, work: (tx: Tx) => Promise<Value>) => Promise<Value>;
  /** Resolves when the database answers; rejects when it does not. */
  readonly ping: () => Promise<void>;
  /** Statements run so far, without those that begin, end or name the viewer, or come afterwards. */
  readonly statements: () => number;
  readonly end: () => Promise<void>;
};

/** Where a database is: a URL, or a socket folder with names. */
export type Connection =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly ssl: false;
    };

type Options = {
  readonly connections: number;
  /** The longest that one statement may run, in milliseconds. */
  readonly statementTimeout: number;
};

/** Web: short statements. A job may take longer. */
export const WEB: Options = { connections: 10, statementTimeout: 5_000 };
export const JOBS: Options = { connections: 4, statementTimeout: 60_000 };

/** Opens a pool. Nothing is asked of the server until the first transaction. */
export function openDatabase(connection: Connection, options: Options = WEB): Database {
  const pool = new pg.Pool(poolConfig(connection, options));
  // An idle connection that breaks (a restart of the server) is dropped from the pool by `pg`; the
  // next transaction opens another. Without a listener Node would stop the process.
  pool.on('error', ignoreIdleFault);
  // One that is out of the pool breaks too; whoever holds it learns so from its next statement.
  pool.on('connect', (client) => client.on('error', ignoreIdleFault));
  let count = 0;
  const config: KyselyConfig = {
    dialect: dialectOver(pool),
    log: ({ query }) => {
      if (!FRAME.test(query.sql)) count += 1;
    },
  };
  const kysely = new Kysely<Record<never, never>>(config);
  // What is done afterwards is no part of what was asked for, and is not counted with it.
  const apart: KyselyConfig = { dialect: config.dialect };
  const afterwards = transactionsOn(new Kysely(apart), apart, () => undefined);
  const afters = makeAfters(({ viewer, work }) => afterwards(beginAs(viewer), work));
  const transact = transactionsOn(kysely, config, afters.add);
  return {
    as: (viewer, work) => transact(beginAs(viewer), work),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
    statements: () => count,
    end: async () => {
      await afters.end();
      await kysely.destroy();
    },
  };
}

// What stands around the work of a transaction.
const FRAME = /^\s*(begin|commit|rollback)/i;

/** A connection as `pg` takes it. */
export function clientConfig(connection: Connection): pg.ClientConfig {
  return 'url' in connection ? { connectionString: connection.url } : connection;
}

function ignoreIdleFault(): void {
  // Nothing to do: see where it is registered.
}

// One message, so one round trip: only a statement without parameters may be several.
// `set_config(..., true)` ends with the transaction; `false` would leak to the pool's next user.
function beginAs({ area, role, parties }: Viewer): CompiledQuery {
  const text = pg.escapeLiteral;
  return CompiledQuery.raw(`begin; select set_config('oast.area', ${text(area)}, true),
    set_config('oast.role', ${text(role)}, true),
    set_config('oast.parties', ${text(parties.join(','))}, true)`);
}

function poolConfig(connection: Connection, options: Options): pg.PoolConfig {
  return {
    ...clientConfig(connection),
    max: options.connections,
    // A statement leaves without waiting for the answer to the one before (transaction.ts).
    pipeline: true,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeout,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'oast',
    // Planning a statement with its row policies takes longer than running it, and no plan of ours
    // hangs on whose row it is: so each is planned once a connection (driver.ts names them).
    options: '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan',
    types: { getTypeParser },
  };
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC_COUNT = /^-?\d{1,15}$/;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // `pg` would make a Date at local midnight, which is the day before under Europe/London.
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z'),
  [INT8]: (text) => (NUMERIC_COUNT.test(text) ? Number(text) : text),
};

function getTypeParser(id: number, format?: 'text' | 'binary'): (value: string) => unknown {
  const ours = parsers[id];
  if (ours && format !== 'binary') return ours;
  return pg.types.getTypeParser(id, (format ?? 'text') as 'text');
}
