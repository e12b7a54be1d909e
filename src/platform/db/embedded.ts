import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readyBinaries } from './embedded-binaries.ts';
import { readyCluster } from './embedded-cluster.ts';
import { inPlainWords } from './embedded-fault.ts';
import { keptElsewhere, makeSocketFolder, openHome } from './embedded-home.ts';
import { chooseKeeper, type Keeper } from './embedded-keeper.ts';
import { type Claim, claimFolder, socketOfLiveRun } from './embedded-lock.ts';
import { keepRunning, type Server } from './embedded-server.ts';

export { EmbeddedFault } from './embedded-fault.ts';

/** How to reach a running embedded database. */
export type Reach = {
  /** A URL for the superuser, for `pg` and for tools that take one. */
  readonly superUrl: (database: string) => string;
  /** A `pg` configuration for a role. No password: the kernel says who we are. */
  readonly connection: (database: string, role: string) => SocketConnection;
  readonly socketDir: string;
  /** The folder truly used: print it, since as root it may not be the one asked for. */
  readonly where: string;
};

export type SocketConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly ssl: false;
};

/** A database of our own. `stop` may be called any number of times; nothing is left running. */
export type Embedded = Reach & { readonly stop: () => Promise<void> };

export type Wish = { readonly dataDir: string; readonly log: (words: string) => void };

const PORT = 5432;

/**
 * Starts the PostgreSQL that ships by npm, in `dataDir`, on a Unix socket. The first start makes
 * the database; a start after a killed run cleans up after it. The caller stops it on SIGINT and
 * SIGTERM. Throws an `EmbeddedFault`, whose message is for the person at the terminal, when the
 * folder is in use, not ours, full, of another version, or PostgreSQL will not run here.
 */
export async function startEmbedded({ dataDir, log }: Wish): Promise<Embedded> {
  const asked = resolve(dataDir);
  try {
    const keeper = chooseKeeper();
    const home = openHome(asked, keeper);
    const claim = await claimFolder(home);
    return await openClaimed({ home, keeper, log }, claim);
  } catch (error) {
    throw inPlainWords(error, asked);
  }
}

/** How to reach the database that a live process runs in `dataDir`, if one does. */
export function findRunning(dataDir: string): Reach | undefined {
  const asked = resolve(dataDir);
  try {
    if (!existsSync(asked)) return undefined;
    const home = keptElsewhere(asked) ?? realpathSync(asked);
    const socketDir = existsSync(join(home, 'in-use')) ? socketOfLiveRun(home) : undefined;
    return socketDir === undefined ? undefined : reach(socketDir, home);
  } catch (error) {
    throw inPlainWords(error, asked);
  }
}

type Opening = Pick<Wish, 'log'> & { readonly home: string; readonly keeper: Keeper };

async function openClaimed(opening: Opening, claim: Claim): Promise<Embedded> {
  const { home, keeper } = opening;
  let socketDir: string | undefined;
  function letGo(): void {
    if (socketDir !== undefined) rmSync(socketDir, { recursive: true, force: true });
    claim.release();
  }
  try {
    const binaries = await readyBinaries(home, keeper);
    const pgdata = await readyCluster({ ...opening, binaries });
    socketDir = makeSocketFolder(keeper);
    claim.note(socketDir);
    const server = await keepRunning({ ...opening, binaries, pgdata, socketDir });
    claim.bury();
    return { ...reach(socketDir, home), stop: once(() => stopAll(server, letGo)) };
  } catch (error) {
    letGo();
    throw error;
  }
}

async function stopAll(server: Server, letGo: () => void): Promise<void> {
  await server.stop();
  letGo();
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}

/** The port and `ssl` are said aloud, since `pg` would else obey PGPORT and PGSSLMODE. */
function reach(socketDir: string, where: string): Reach {
  const query = new URLSearchParams({ host: socketDir, port: `${PORT}`, sslmode: 'disable' });
  return {
    superUrl: (database) => `postgresql://postgres@/${encodeURIComponent(database)}?${query}`,
    connection: (database, role) => ({
      ...{ host: socketDir, port: PORT },
      ...{ user: role, database, ssl: false },
    }),
    socketDir,
    where,
  };
}
