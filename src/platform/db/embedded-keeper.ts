import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedFault } from './embedded-fault.ts';

/** The operating system's user that runs PostgreSQL and owns its files. */
export type Keeper = {
  readonly uid: number;
  readonly gid: number;
  /** True when the keeper is not us: PostgreSQL refuses root, so root hands it to `nobody`. */
  readonly other: boolean;
  /** The operating system's name for us; the only one, with root, let in by the socket. */
  readonly person: string;
};

/** How a program ended and everything it printed. `code` is null when it never began. */
export type Ended = { readonly code: number | null; readonly said: string };

const NOBODY = 65_534;

/** Who keeps the database when this process starts it. Faults: a system without Unix users. */
export function chooseKeeper(): Keeper {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedFault(
      'The PostgreSQL that ships with Oast runs on Linux and macOS. Elsewhere, run npm run serve.',
    );
  }
  const person = nameOf(uid);
  return uid === 0
    ? { uid: NOBODY, gid: NOBODY, other: true, person }
    : { uid, gid, other: false, person };
}

/** Runs a program as the keeper to its end. Never rejects: a program that cannot begin says why. */
export function runAs(keeper: Keeper, command: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...asKeeper(keeper), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ code: null, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/**
 * How to spawn as the keeper. The environment is bare, since PGPORT, PGDATA and the like would be
 * obeyed; the working folder is `/`, since the keeper may be unable to enter ours.
 */
export function asKeeper(keeper: Keeper): SpawnOptions {
  const bare = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } };
  return keeper.other ? { ...bare, uid: keeper.uid, gid: keeper.gid } : bare;
}

/** Whether the keeper can enter a folder: tried, since access lists can say other than modes. */
export function canEnter(keeper: Keeper, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...asKeeper(keeper),
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function nameOf(uid: number): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new EmbeddedFault(
      `This machine has no user with the number ${uid}, and PostgreSQL will not run without one.`,
      { cause },
    );
  }
}
