import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, startEmbedded } from '../../src/platform/db/index.ts';
import { rowsOf } from './rows.ts';
import { freePort } from './supervisor.ts';

/** A PostgreSQL that is not the product's own, as an operator has one. */
export type Server = {
  readonly superuser: (database: string) => Connection;
  /** How a role with its password writes the address of a database. */
  readonly url: (role: string, password: string, database: string) => string;
  readonly stop: () => Promise<void>;
};

export type ServerKind = { readonly name: string; readonly start: () => Promise<Server> };

const MACHINE = '/usr/lib/postgresql';

/** The one that ships by npm, by socket; and each that this machine has, by TCP and password. */
export function serversHere(): readonly ServerKind[] {
  const majors = existsSync(MACHINE) ? readdirSync(MACHINE) : [];
  const here = majors
    .map((major) => ({ major, bin: join(MACHINE, major, 'bin') }))
    .filter(({ major, bin }) => Number(major) >= 15 && existsSync(join(bin, 'initdb')));
  return [
    { name: 'PostgreSQL 18 by socket', start: startBySocket },
    ...here.map(({ major, bin }) => ({
      name: `PostgreSQL ${major} by TCP and password`,
      start: () => startByTcp(bin),
    })),
  ];
}

async function startBySocket(): Promise<Server> {
  const folder = newFolder();
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
  return {
    superuser: (database) => embedded.connection(database, 'postgres'),
    url: (role, _password, database) =>
      `postgres:///${database}?host=${encodeURIComponent(embedded.socketDir)}&user=${role}`,
    stop: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PASSWORD = 'of the superuser';
const NOBODY = 65_534;
const STARTING_MS = 60_000;

async function startByTcp(bin: string): Promise<Server> {
  const folder = newFolder();
  const port = await freePort();
  makeCluster(bin, folder);
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'pgdata'), '-p', String(port), '-c', 'unix_socket_directories='],
    { ...unprivileged(), cwd: folder, stdio: 'ignore' },
  );
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const superuser = (database: string) => ({ url: url('postgres', PASSWORD, database) });
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilAnswers(superuser('postgres'));
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { superuser, url, stop };
}

function makeCluster(bin: string, folder: string): void {
  const { uid, gid } = unprivileged();
  const secret = join(folder, 'password');
  writeFileSync(secret, PASSWORD, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(folder, uid, gid);
    chownSync(secret, uid, gid);
  }
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      ...['-D', join(folder, 'pgdata'), '-U', 'postgres', '-E', 'UTF8', '--locale=C'],
      ...['--auth=scram-sha-256', '--pwfile', secret, '--no-sync'],
    ],
    { ...unprivileged(), cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
}

/** PostgreSQL refuses root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

async function untilAnswers(connection: Connection): Promise<void> {
  const begun = performance.now();
  for (;;) {
    try {
      await rowsOf(connection, 'select 1');
      return;
    } catch (fault) {
      if (performance.now() - begun > STARTING_MS) throw fault;
      await wait(100);
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oast-server-'));
  // Open to be entered, since a start as root runs PostgreSQL as someone else.
  chmodSync(folder, 0o711);
  return folder;
}
