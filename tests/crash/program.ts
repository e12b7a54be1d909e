import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** One of the product's own programs, run as a person or a machine would run it. */
export type Program = {
  readonly pid: number;
  /** All that it has printed, on both streams. */
  readonly said: () => string;
  /** Resolves once it has printed this; throws with all that it said if it ends or takes long. */
  readonly says: (words: string) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
};

export type Ended = { readonly code: number | null; readonly said: string };

type Environment = Readonly<Record<string, string>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 60_000;
const running = new Set<ChildProcess>();

// A test run that ends in a hurry leaves no program behind.
process.on('exit', endPrograms);

/** Starts `src/app/NAME.ts` with only these settings. In a process group of its own. */
export function startProgram(name: 'start' | 'serve', settings: Environment): Program {
  return programOf([`src/app/${name}.ts`], settings);
}

/** Runs `oast WORDS…` to its end. */
export async function oast(words: readonly string[], settings: Environment): Promise<Ended> {
  return await programOf(['src/app/cli.ts', ...words], settings).ended;
}

/** Kills whatever is still running, with all that it started in its group. */
export function endPrograms(): void {
  for (const { pid } of running) if (pid !== undefined) killGroup(pid);
}

function programOf(args: readonly string[], settings: Environment): Program {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${args.join(' ')} could not be started`);
  running.add(child);
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let isOver = false;
  const ended = once(child, 'close').then(() => {
    isOver = true;
    running.delete(child);
    return { code: child.exitCode, said };
  });
  async function says(words: string): Promise<void> {
    const begun = performance.now();
    while (!said.includes(words)) {
      const isLate = performance.now() - begun > PATIENCE_MS;
      if (isOver || isLate) throw new Error(`It never said "${words}", but:\n${said}`);
      await wait(25);
    }
  }
  return { pid, said: () => said, says, signal: (signal) => process.kill(pid, signal), ended };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
