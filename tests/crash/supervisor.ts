import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Orders } from './product.ts';

/** Keeps one product running, as a machine's own supervisor does. */
export type Supervisor = {
  /** Starts it and waits until it serves. */
  readonly start: () => Promise<void>;
  /** Ends it without a word (SIGKILL) and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Tells it to stop (SIGTERM) and waits; the exit code and how long it took. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly ms: number }>;
  /** What it said on its way out, each time that it ended by itself: none, if all is well. */
  readonly deaths: readonly string[];
};

const PRODUCT = fileURLToPath(new URL('product.ts', import.meta.url));
const STARTS = 60;
const LINES_KEPT = 40;

/**
 * `orders` is asked anew for each start, since the time that a product believes moves on. In `cache`
 * Node keeps what it compiled, so that a start takes half as long.
 */
export function supervise(orders: () => Orders, cache: string): Supervisor {
  const deaths: string[] = [];
  let running: Running | undefined;

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ended = running;
    running = undefined;
    if (!ended) return null;
    if (!isOver(ended.child)) ended.child.kill(signal);
    await ended.over;
    return ended.child.exitCode;
  }

  async function start(): Promise<void> {
    const begun = launch(orders(), cache);
    running = begun;
    const isReady = await begun.ready;
    if (!isReady) throw new Error(`The product did not start: ${begun.said()}`);
    void begun.over.then(() => {
      if (running === begun) deaths.push(begun.said());
    });
  }

  return {
    start: () => tryAgain(start),
    kill: async () => void (await end('SIGKILL')),
    stop: async () => {
      const told = performance.now();
      const code = await end('SIGTERM');
      return { code, ms: Math.round(performance.now() - told) };
    },
    deaths,
  };
}

type Running = {
  readonly child: ChildProcess;
  readonly ready: Promise<boolean>;
  readonly over: Promise<unknown>;
  readonly said: () => string;
};

function launch(orders: Orders, cache: string): Running {
  const child = spawn(process.execPath, [PRODUCT, JSON.stringify(orders)], {
    // It ends when its input does, so that none outlives a test that was itself killed.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const lines: string[] = [];
  const hear = (part: Buffer) => {
    lines.push(...part.toString().split('\n'));
    lines.splice(0, lines.length - LINES_KEPT);
  };
  child.stderr.on('data', hear);
  child.stdout.on('data', hear);
  const over = once(child, 'close');
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      if (part.toString().includes('ready\n')) resolve(true);
    });
    void over.then(() => resolve(false));
  });
  return { child, ready, over, said: () => lines.join('\n').trim() };
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

// While the database comes back a start fails, and is tried again as a supervisor would.
async function tryAgain(start: () => Promise<void>): Promise<void> {
  for (let left = STARTS; ; left -= 1) {
    try {
      await start();
      return;
    } catch (fault) {
      if (left === 0) throw fault;
      await wait(250);
    }
  }
}

/** A port of this machine that nothing uses, for a product that is started again and again. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}
