import pg from 'pg';
import { type Connection, clientConfig } from '../../src/platform/db/index.ts';

/** Rows past every policy, each as its values in order. */
export async function rowsOf(
  superuser: Connection,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly (readonly unknown[])[]> {
  const client = new pg.Client(clientConfig(superuser));
  // A server that is killed meanwhile ends the statement; without a listener, the process too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text, values: [...values], rowMode: 'array' });
    return rows;
  } finally {
    await client.end();
  }
}

/** The first value of each row, as text. */
export async function columnOf(superuser: Connection, text: string): Promise<readonly string[]> {
  const rows = await rowsOf(superuser, text);
  return rows.map(([value]) => String(value));
}
