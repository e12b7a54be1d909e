import type { Writable } from 'node:stream';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';

/**
 * Kysely's PostgreSQL, with two round trips saved. Every statement is prepared under a name the
 * first time that a connection meets it, so PostgreSQL plans it (and its row policies) once and
 * not at each call. And a transaction is begun by whoever names its viewer, in the same breath:
 * `beginTransaction` sends nothing.
 */
export function dialectOver(pool: pg.Pool): Dialect {
  const driver = driverOver(pool);
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

type Held = DatabaseConnection & { readonly release: (fault?: Error) => void };

function driverOver(pool: pg.Pool): Driver {
  const held = new WeakMap<DatabaseConnection, Held>();
  const nameOf = names();
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const client = await pool.connect();
      const connection = connectionOver(client, nameOf);
      held.set(connection, connection);
      return connection;
    },
    beginTransaction: async () => undefined,
    commitTransaction: async (connection) => {
      const { rows } = await connection.executeQuery<Ended>(CompiledQuery.raw('commit'));
      // A transaction that a fault ended answers COMMIT with ROLLBACK: nothing was kept.
      if (rows[0]?.command === 'ROLLBACK') throw new Error('The transaction was rolled back');
    },
    rollbackTransaction: async (connection) => {
      try {
        await connection.executeQuery(CompiledQuery.raw('rollback'));
      } catch (fault) {
        // Whatever it still holds, nobody else may be given it.
        held.get(connection)?.release(fault instanceof Error ? fault : new Error('no rollback'));
        held.delete(connection);
        throw fault;
      }
    },
    releaseConnection: async (connection) => {
      held.get(connection)?.release();
      held.delete(connection);
    },
    destroy: () => pool.end(),
  };
}

type Ended = { readonly command: string };

function connectionOver(client: pg.PoolClient, nameOf: (text: string) => string | undefined): Held {
  return {
    release: (fault) => client.release(fault),
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const name = parameters.length > 0 ? nameOf(sql) : undefined;
      const values = [...parameters];
      const query = name === undefined ? { text: sql, values } : { name, text: sql, values };
      sendTogether(client);
      const found: pg.QueryResult | pg.QueryResult[] = await client.query(query);
      // Of several statements in one message, the last is what was asked for.
      const last = Array.isArray(found) ? found.at(-1) : found;
      return last ? resultOf<Row>(last) : { rows: [] };
    },
    streamQuery: () => {
      throw new Error('Nothing is streamed from this database');
    },
  };
}

// What is sent in one turn of the event loop leaves in one write: each costs a call to the system.
function sendTogether({ connection }: Piped): void {
  const stream = connection?.stream;
  if (!stream || stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}

// `pg` has its connection, and its types do not say so.
type Piped = { readonly connection?: { readonly stream: Writable } };

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function resultOf<Row>({ command, rowCount, rows }: pg.QueryResult): QueryResult<Row> {
  if (command === 'COMMIT' || command === 'ROLLBACK') return { rows: [{ command } as Row] };
  return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
}

// Each connection keeps what it prepared. The texts are ours and few; should some page ever make
// them without end, those past the limit are planned at each call, as all were before.
const MOST_NAMES = 500;

/** A short name for each text of a statement; undefined past the limit. */
function names(): (text: string) => string | undefined {
  const known = new Map<string, string>();
  return (text) => {
    const name = known.get(text);
    if (name !== undefined || known.size >= MOST_NAMES) return name;
    const made = `oast_${known.size}`;
    known.set(text, made);
    return made;
  };
}
