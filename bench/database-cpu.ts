import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { clientConfig } from '../src/platform/db/index.ts';
import type { Ground } from './ground.ts';

// Linux counts a process's time in hundredths of a second, whatever its own clock does.
const TICK_MS = 10;

/**
 * Milliseconds of processor that PostgreSQL's processes have used, those that ended among them;
 * null without a database, and where the machine has no `/proc`.
 */
export async function databaseCpuMs(ground: Ground | null): Promise<number | null> {
  if (ground === null) return null;
  const parent = await parentOfBackend(ground);
  if (parent === undefined) return null;
  const family = readdirSync('/proc').flatMap((name) => statOf(name) ?? []);
  const server = family.find(({ id }) => id === parent);
  const living = family.filter((one) => one.parent === parent);
  const own = [...living, ...(server ? [server] : [])].reduce((all, { ticks }) => all + ticks, 0);
  return (own + (server?.ofEnded ?? 0)) * TICK_MS;
}

type Stat = {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
  readonly ofEnded: number;
};

function statOf(name: string): Stat | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // What stands before the last bracket is a name, which may hold anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [
      ...fields.slice(1, 2),
      ...fields.slice(11, 15),
    ];
    return { id: Number(name), parent, ticks: user + system, ofEnded: endedUser + endedSystem };
  } catch {
    // It ended as we looked, or this machine has no such folder.
    return undefined;
  }
}

async function parentOfBackend({ superuser }: Ground): Promise<number | undefined> {
  const client = new pg.Client(clientConfig(superuser));
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return statOf(String(rows[0]?.pid))?.parent;
  } finally {
    await client.end();
  }
}
