import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { type Connection, clientConfig, type Tx } from './database.ts';

const CHANNEL = 'oast_news';

/** Tells every process of this database, once the transaction commits. A topic, never content. */
export async function tell(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(tx);
}

export type Listening = { readonly end: () => Promise<void> };

const AGAIN_AFTER_MS = 2_000;

/**
 * Listens on a connection of its own. `heard` is called with each topic, and with `null` after a
 * connection was lost and made again, since something may have been told meanwhile.
 */
export function listen(
  connection: Connection,
  heard: (topic: string | null) => Promise<void>,
): Listening {
  const ended = new AbortController();
  const over = keepListening(connection, heard, ended.signal);
  return {
    end: async () => {
      ended.abort();
      await over;
    },
  };
}

async function keepListening(
  connection: Connection,
  heard: (topic: string | null) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (let round = 0; !signal.aborted; round += 1) {
    await listenOnce({ connection, heard, signal, again: round > 0 });
    await wait(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
}

type Once = {
  readonly connection: Connection;
  readonly heard: (topic: string | null) => Promise<void>;
  readonly signal: AbortSignal;
  readonly again: boolean;
};

// Resolves when the connection is lost or listening is over; a fault of it is the same as its loss.
async function listenOnce({ connection, heard, signal, again }: Once): Promise<void> {
  const client = new pg.Client({ ...clientConfig(connection), application_name: 'oast-listen' });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on('notification', ({ payload }) => void heard(payload ?? null));
    await client.query(`listen ${CHANNEL}`);
    if (again) await heard(null);
    await lost;
  } catch {
    // The database is out of reach: the caller waits and tries again.
  } finally {
    await client.end().catch(() => undefined);
  }
}
