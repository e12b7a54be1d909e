import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedFault } from './embedded-fault.ts';
import { bornAt } from './embedded-process.ts';

/** One process's hold on a data folder. */
export type Claim = {
  /** Keeps on disk where this run's socket is. */
  readonly note: (socketDir: string) => void;
  /** Removes what killed runs left: call it once their PostgreSQL has stopped. */
  readonly bury: () => void;
  readonly release: () => void;
};

type Found = { readonly file: string; readonly pid: number; readonly live: boolean };

const TURNS = 10;

/**
 * Takes the data folder for this process, or refuses in plain words while a live process has it.
 *
 * Each process first announces itself by a file that no other shares, named by its number and
 * when it began, and only then looks for others: of two that start at once, at least one sees
 * the other. A file left by a killed process names one that is no longer there, and counts for
 * nothing. A held claim has content; one that is still looking has none.
 */
export async function claimFolder(home: string): Promise<Claim> {
  const folder = inUse(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let turn = 1; ; turn += 1) {
    const mine = announce(folder);
    const live = findAll(folder).filter((one) => one.live && one.file !== mine);
    const [first] = live;
    if (first === undefined) return hold(folder, mine);
    rmSync(mine);
    if (turn === TURNS || live.some(isHeld)) throw refusal(home, first.pid);
    await wait(20 + Math.random() * 100);
  }
}

/** The socket folder of the live run that holds this folder, if one does. */
export function socketOfLiveRun(home: string): string | undefined {
  const live = findAll(inUse(home)).filter((one) => one.live);
  return live.map(socketOf).find((socket) => socket !== undefined);
}

function inUse(home: string): string {
  return join(home, 'in-use');
}

function announce(folder: string): string {
  const name = `${process.pid}.${bornAt(process.pid)}.${randomBytes(4).toString('hex')}`;
  const file = join(folder, name);
  writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  return file;
}

function hold(folder: string, mine: string): Claim {
  const note = (socketDir: string) => writeFileSync(mine, `${socketDir}\n`);
  note('');
  return {
    note,
    bury: () => {
      for (const dead of findAll(folder).filter((one) => !one.live)) buryOne(dead);
    },
    release: () => rmSync(mine, { force: true }),
  };
}

function findAll(folder: string): readonly Found[] {
  return readdirSync(folder).map((name) => {
    const [pid = '', born] = name.split('.');
    return { file: join(folder, name), pid: Number(pid), live: bornAt(Number(pid)) === born };
  });
}

function isHeld(claim: Found): boolean {
  return (lstatSync(claim.file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function socketOf(claim: Found): string | undefined {
  const noted = readFileSync(claim.file, 'utf8').trim();
  return noted === '' ? undefined : noted;
}

function buryOne(dead: Found): void {
  const socket = socketOf(dead);
  if (socket !== undefined && basename(socket).startsWith('oast-')) {
    rmSync(socket, { recursive: true, force: true });
  }
  rmSync(dead.file, { force: true });
}

function refusal(home: string, pid: number): EmbeddedFault {
  const who = pid === process.pid ? 'This process' : `Another Oast (process ${pid})`;
  return new EmbeddedFault(
    `${who} is already using the database in ${home}. ` +
      'Stop that one first, or start with another data folder.',
  );
}
