import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './embedded-fault.ts';

/**
 * When a process began, as a word that stays the same for its life and is never used again, so
 * that a number given out anew is not taken for the old process. Undefined when it is gone; a
 * process that ended and waits only to be collected is gone.
 */
export function bornAt(pid: number): string | undefined {
  return hasProc() ? bornByProc(pid) : bornByPs(pid);
}

/** Whether a process is a postmaster at work on this data folder. */
export function isPostmasterOf(pid: number, pgdata: string): boolean {
  if (bornAt(pid) === undefined) return false;
  return hasProc() ? workingFolder(pid) === pgdata : askPs(pid, 'command=').includes(pgdata);
}

function bornByProc(pid: number): string | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name, in brackets, may itself hold spaces and brackets: count fields after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return `${boot}-${fields[19]}`;
}

function bornByPs(pid: number): string | undefined {
  const born = askPs(pid, 'lstart=').trim();
  return born === '' || askPs(pid, 'stat=').startsWith('Z') ? undefined : born.replace(/\W+/g, '-');
}

function askPs(pid: number, column: string): string {
  return spawnSync('ps', ['-ww', '-o', column, '-p', `${pid}`], { encoding: 'utf8' }).stdout ?? '';
}

function hasProc(): boolean {
  return existsSync('/proc/self/stat');
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return undefined;
    throw error;
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    // Another user's process, or one just gone: either way not our postmaster.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}
