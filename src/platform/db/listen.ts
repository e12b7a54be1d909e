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
const TRIES = 5;

export type Ear = {
  /** Called with each topic, and with `null` whenever something may have been told unheard. */
  readonly heard: (topic: string | null) => Promise<void>;
  /** Called when `heard` failed. It is called again a little later, five times in all. */
  readonly onFault: () => void;
  readonly againAfterMs?: number;
};

/**
 * Listens on a connection of its own. Every time that connection is made, the first included,
 * `heard` is called with `null`: something may have been told before it listened.
 */
export function listen(connection: Connection, ear: Ear): Listening {
  const ended = new AbortController();
  const hear = (topic: string | null) => hearOut(ear, topic, ended.signal);
  const over = keepListening(connection, hear, ended.signal);
  return {
    end: async () => {
      ended.abort();
      await over;
    },
  };
}

// Never rejects: nobody waits for it who could catch that.
async function hearOut(ear: Ear, topic: string | null, signal: AbortSignal): Promise<void> {
  const ms = ear.againAfterMs ?? AGAIN_AFTER_MS;
  for (let tried = 1; tried <= TRIES && !signal.aborted; tried += 1) {
    try {
      return await ear.heard(topic);
    } catch {
      if (!signal.aborted) ear.onFault();
    }
    await wait(ms * tried, undefined, { signal }).catch(() => undefined);
  }
}

async function keepListening(
  connection: Connection,
  hear: (topic: string | null) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await listenOnce({ connection, hear, signal });
    await wait(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
}

type Once = {
  readonly connection: Connection;
  readonly hear: (topic: string | null) => Promise<void>;
  readonly signal: AbortSignal;
};

// Resolves when the connection is lost or listening is over; a fault of it is the same as its loss.
async function listenOnce({ connection, hear, signal }: Once): Promise<void> {
  const client = new pg.Client({ ...clientConfig(connection), application_name: 'oast-listen' });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on('notification', ({ payload }) => void hear(payload ?? null));
    await client.query(`listen ${CHANNEL}`);
    void hear(null);
    await lost;
  } catch {
    // The database is out of reach: the caller waits and tries again.
  } finally {
    await client.end().catch(() => undefined);
  }
}
