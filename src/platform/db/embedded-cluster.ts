import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './embedded-binaries.ts';
import { EmbeddedFault, saidInPlainWords } from './embedded-fault.ts';
import { type Keeper, runAs } from './embedded-keeper.ts';

/** What opening a data folder needs: where, whose, with which programs, and who is told. */
export type Ground = {
  readonly home: string;
  readonly keeper: Keeper;
  readonly binaries: Binaries;
  readonly log: (words: string) => void;
};

const MAKING = 'pgdata.new-';

/**
 * The data folder, made on first use and checked on every other. It is made under another name
 * and renamed when finished, so a folder called `pgdata` is always whole. Call it while holding
 * the claim. Faults: a disk that is full or keeps no permissions, a folder that is not ours, one
 * made by another version of PostgreSQL.
 */
export async function readyCluster(ground: Ground): Promise<string> {
  removeHalfMade(ground.home);
  const pgdata = join(ground.home, 'pgdata');
  if (!existsSync(pgdata)) await makeCluster(ground, pgdata);
  checkOwner(pgdata, ground.keeper);
  checkVersion(pgdata, ground.binaries);
  return pgdata;
}

function removeHalfMade(home: string): void {
  for (const name of readdirSync(home).filter((one) => one.startsWith(MAKING))) {
    // A killed start may have left initdb still writing there: hence the retries.
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function makeCluster(ground: Ground, pgdata: string): Promise<void> {
  ground.log(`Making a new PostgreSQL ${ground.binaries.major} database in ${ground.home}`);
  const making = mkdtempSync(join(ground.home, MAKING));
  try {
    handOver(making, ground.keeper);
    await initialise(ground, making);
  } catch (error) {
    rmSync(making, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  }
  renameSync(making, pgdata);
  flushFolder(ground.home);
}

function handOver(folder: string, keeper: Keeper): void {
  if (keeper.other) chownSync(folder, keeper.uid, keeper.gid);
  if ((statSync(folder).mode & 0o077) === 0) return;
  throw new EmbeddedFault(
    `The disk that holds ${folder} keeps no Unix permissions, and PostgreSQL needs them. ` +
      'Choose a data folder on a local disk.',
  );
}

/**
 * The sort order is PostgreSQL's own (`builtin`), so that a new C library under an old database
 * cannot silently break its indexes.
 */
async function initialise(ground: Ground, pgdata: string): Promise<void> {
  const ended = await runAs(ground.keeper, join(ground.binaries.native, 'bin', 'initdb'), [
    ...['--pgdata', pgdata, '--username', 'postgres', '--auth', 'peer'],
    ...['--encoding', 'UTF8', '--locale', 'C.UTF-8'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]);
  if (ended.code === 0) return;
  const why = saidInPlainWords(ended.said, ground.home);
  throw new EmbeddedFault(`The database could not be made. ${why}`);
}

/** A rename outlives a power cut only once the folder that holds the name is flushed. */
function flushFolder(folder: string): void {
  const open = openSync(folder, 'r');
  fsyncSync(open);
  closeSync(open);
}

function checkOwner(pgdata: string, keeper: Keeper): void {
  const { uid } = lstatSync(pgdata);
  if (uid === keeper.uid) return;
  const theirs = keeper.other
    ? `user ${uid}`
    : `user ${uid} (an Oast started as root uses "nobody")`;
  throw new EmbeddedFault(
    `The database in ${pgdata} belongs to ${theirs}, not to this user. ` +
      'Start Oast as the user who made it, or choose another data folder.',
  );
}

function checkVersion(pgdata: string, binaries: Binaries): void {
  const mark = join(pgdata, 'PG_VERSION');
  if (!existsSync(mark)) {
    throw new EmbeddedFault(
      `${pgdata} is not a PostgreSQL data folder. It was left as it is: choose another data folder.`,
    );
  }
  const made = readFileSync(mark, 'utf8').trim();
  if (made === binaries.major) return;
  throw new EmbeddedFault(
    `The database in ${pgdata} was made by PostgreSQL ${made}, and this Oast carries ` +
      `PostgreSQL ${binaries.major}, which cannot open it. Move the data with pg_dump and ` +
      `pg_restore, or run npm run serve on a PostgreSQL ${made}. Nothing was changed.`,
  );
}
