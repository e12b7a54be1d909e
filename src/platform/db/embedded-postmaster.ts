import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ground } from './embedded-cluster.ts';
import { codeOf, EmbeddedFault, saidInPlainWords } from './embedded-fault.ts';
import { asKeeper, runAs } from './embedded-keeper.ts';
import { isPostmasterOf } from './embedded-process.ts';

/** A ground made ready: the data folder is whole and the socket's folder is there. */
export type Ready = Ground & { readonly pgdata: string; readonly socketDir: string };

/** One run of PostgreSQL's first process. */
export type Postmaster = {
  readonly child: ChildProcess;
  /** Settles when it and all its children are gone. */
  readonly over: Promise<void>;
  readonly isOver: () => boolean;
  /** The last lines it printed. */
  readonly said: () => string;
};

const LINES_KEPT = 20;
const IS_GRAVE = /PANIC:|terminated by signal|No space left on device/;
const ATTEMPTS = 40;

/**
 * Starts PostgreSQL and waits until it takes queries, however long its recovery takes. A
 * postmaster that a killed run left behind is stopped first. Faults: it ended, with why.
 */
export async function startPostmaster(ready: Ready): Promise<Postmaster> {
  writeAccess(ready);
  for (let attempt = 1; ; attempt += 1) {
    await stopLeftOver(ready);
    const postmaster = launch(ready);
    if (await becomesReady(postmaster, ready)) return postmaster;
    if (attempt === ATTEMPTS || !isBusy(postmaster.said())) throw couldNot(postmaster, ready);
    await wait(250);
  }
}

/**
 * The last of a killed run may still be ending, or still be about to write its own lock file:
 * PostgreSQL says so, and the same start works a moment later.
 */
function isBusy(said: string): boolean {
  return /lock file .* already exists|shared memory block .* still in use/.test(said);
}

function couldNot(postmaster: Postmaster, ready: Ready): EmbeddedFault {
  const why = saidInPlainWords(postmaster.said(), ready.pgdata);
  return new EmbeddedFault(`PostgreSQL did not start in ${ready.pgdata}. ${why}`);
}

/**
 * Lets in this person and root, known by the kernel's word for who is at the other end of the
 * socket, as any database role. No one else, and not the keeper: `nobody` may be shared.
 */
function writeAccess({ home, keeper }: Ready): void {
  const people = new Set([keeper.person, 'root']);
  writeOpenly(hbaFile(home), 'local all all peer map=oast\n');
  writeOpenly(identFile(home), [...people].map((name) => `oast "${name}" all\n`).join(''));
}

/** Kept in our folder, not the keeper's: root must not write where another user could set links. */
function writeOpenly(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o644);
}

function hbaFile(home: string): string {
  return join(home, 'pg_hba.conf');
}

function identFile(home: string): string {
  return join(home, 'pg_ident.conf');
}

async function stopLeftOver(ready: Ready): Promise<void> {
  const { pgdata, keeper, log } = ready;
  const pid = readStatus(pgdata)?.pid;
  if (pid === undefined) return;
  if (!isPostmasterOf(pid, pgdata)) {
    // PostgreSQL would refuse to start while any process has this number, be it another program
    // or a dead one not yet collected. Children that outlive it still keep a new one out: they
    // hold its shared memory, which is known by the folder.
    rmSync(join(pgdata, 'postmaster.pid'), { force: true });
    return;
  }
  log('An earlier run was killed and left PostgreSQL running: stopping it first');
  if (await stopsBy('fast', ready)) return;
  if (await stopsBy('immediate', ready)) return;
  throw new EmbeddedFault(
    `PostgreSQL (process ${pid}, user ${keeper.uid}) is at work in ${pgdata} and will not stop.`,
  );
}

async function stopsBy(mode: 'fast' | 'immediate', ready: Ready): Promise<boolean> {
  const program = join(ready.binaries.native, 'bin', 'pg_ctl');
  const told = ['stop', '--pgdata', ready.pgdata, '--mode', mode, '--wait', '--timeout', '60'];
  return (await runAs(ready.keeper, program, told)).code === 0;
}

/**
 * In a session of its own, so that Ctrl-C in a terminal reaches Node alone. Its words come by a
 * pipe: when Node is killed they are lost and PostgreSQL lives on, to be stopped at the next start.
 */
function launch(ready: Ready): Postmaster {
  const child = spawn(join(ready.binaries.native, 'bin', 'postgres'), settings(ready), {
    ...asKeeper(ready.keeper),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // An exit that nobody foresaw: no time to wait, but PostgreSQL still ends cleanly by itself.
  const atExit = () => {
    child.kill('SIGINT');
    rmSync(ready.socketDir, { recursive: true, force: true });
  };
  process.on('exit', atExit);
  const lines: string[] = [];
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = (last: string) => {
      lines.push(last);
      isOver = true;
      process.off('exit', atExit);
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('close', () => end(''));
  });
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (IS_GRAVE.test(line)) ready.log(`PostgreSQL: ${line}`);
      lines.push(line);
      lines.splice(0, lines.length - LINES_KEPT);
    });
  }
  return { child, over, isOver: () => isOver, said: () => lines.join('\n').trim() };
}

async function becomesReady(postmaster: Postmaster, ready: Ready): Promise<boolean> {
  const begun = performance.now();
  let told = 0;
  while (!postmaster.isOver()) {
    const status = readStatus(ready.pgdata);
    if (status?.pid === postmaster.child.pid && status?.word === 'ready') return true;
    const seconds = Math.floor((performance.now() - begun) / 1000);
    if (seconds >= told + 5) {
      told = seconds;
      ready.log(`PostgreSQL is recovering after an unclean end (${seconds} s so far)`);
    }
    await Promise.race([wait(20), postmaster.over]);
  }
  return false;
}

/** The postmaster's own account of itself: its number on line 1, how far it is on line 8. */
function readStatus(pgdata: string): { pid: number; word: string } | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 1 ? { pid, word: lines[7]?.trim() ?? '' } : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * For a small machine of two cores. The log keeps no failed statement and no detail: both can
 * hold a child's name. No parallel workers: containers give too little shared memory for them.
 */
function settings({ home, pgdata, socketDir }: Ready): readonly string[] {
  const chosen = {
    hba_file: hbaFile(home),
    ident_file: identFile(home),
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '0',
    max_logical_replication_workers: '0',
    autovacuum_max_workers: '2',
    jit: 'off',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
    cluster_name: 'oast',
  };
  return ['-D', pgdata, ...Object.entries(chosen).flatMap(([name, to]) => ['-c', `${name}=${to}`])];
}
