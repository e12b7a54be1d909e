import { setTimeout as wait } from 'node:timers/promises';
import { type Postmaster, type Ready, startPostmaster } from './embedded-postmaster.ts';

/** A PostgreSQL that is kept running until it is stopped. */
export type Server = { readonly stop: () => Promise<void> };

const FAST_MS = 60_000;
const IMMEDIATE_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts PostgreSQL and starts it again, on the same socket, whenever it ends by itself (killed,
 * out of memory, a disk that was full). `stop` may be called any number of times.
 */
export async function keepRunning(ready: Ready): Promise<Server> {
  let now = await startPostmaster(ready);
  const ending = new AbortController();
  let ended: Promise<void> | undefined;

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await now.over;
      if (!ending.signal.aborted) now = (await startAgain(ready, ending.signal)) ?? now;
    }
  }
  const watching = watch();

  async function end(): Promise<void> {
    ending.abort();
    await endPostmaster(now);
    await watching;
    // It may have been started again just as the end was asked for.
    await endPostmaster(now);
  }
  return {
    stop: () => {
      ended ??= end();
      return ended;
    },
  };
}

/** Tries until it works or the end is asked for, waiting longer each time. */
async function startAgain(ready: Ready, ending: AbortSignal): Promise<Postmaster | undefined> {
  ready.log('PostgreSQL ended by itself: starting it again');
  for (let pause = 500; !ending.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await startPostmaster(ready);
    } catch (error) {
      ready.log(error instanceof Error ? error.message : 'PostgreSQL did not start');
      await waitUnless(ending, pause);
    }
  }
  return undefined;
}

/** Asks politely (open transactions are rolled back), then firmly, then kills it. */
async function endPostmaster(postmaster: Postmaster): Promise<void> {
  if (postmaster.isOver()) return;
  postmaster.child.kill('SIGINT');
  if (await isOverWithin(FAST_MS, postmaster)) return;
  postmaster.child.kill('SIGQUIT');
  if (await isOverWithin(IMMEDIATE_MS, postmaster)) return;
  postmaster.child.kill('SIGKILL');
  await postmaster.over;
}

async function isOverWithin(ms: number, postmaster: Postmaster): Promise<boolean> {
  const patience = new AbortController();
  await Promise.race([postmaster.over, waitUnless(patience.signal, ms)]);
  patience.abort();
  return postmaster.isOver();
}

/** Waits some milliseconds, or less when the signal comes. */
async function waitUnless(signal: AbortSignal, ms: number): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
