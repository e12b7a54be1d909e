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
  let stopped: Promise<void> | undefined;
  // An exit that nobody foresaw: no time to wait, but PostgreSQL still ends cleanly by itself.
  const atExit = () => now.child.kill('SIGINT');
  process.on('exit', atExit);

  async function watch(): Promise<void> {
    while (stopped === undefined) {
      await now.over;
      if (stopped === undefined)
        now = (await startAgain(ready, () => stopped !== undefined)) ?? now;
    }
  }
  const watching = watch();

  async function end(): Promise<void> {
    await endPostmaster(now);
    await watching;
    // It may have been started again just as the end was asked for.
    await endPostmaster(now);
    process.off('exit', atExit);
  }
  return {
    stop: () => {
      stopped ??= end();
      return stopped;
    },
  };
}

/** Tries until it works or is told to give up, waiting longer each time. */
async function startAgain(ready: Ready, isStopped: () => boolean): Promise<Postmaster | undefined> {
  ready.log('PostgreSQL ended by itself: starting it again');
  for (let pause = 500; !isStopped(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await startPostmaster(ready);
    } catch (error) {
      ready.log(error instanceof Error ? error.message : 'PostgreSQL did not start');
      await wait(pause);
    }
  }
  return undefined;
}

/** Asks politely (open transactions are rolled back), then firmly, then kills the whole group. */
async function endPostmaster(postmaster: Postmaster): Promise<void> {
  if (postmaster.isOver()) return;
  postmaster.child.kill('SIGINT');
  if (await isOverWithin(FAST_MS, postmaster)) return;
  postmaster.child.kill('SIGQUIT');
  if (await isOverWithin(IMMEDIATE_MS, postmaster)) return;
  if (postmaster.child.pid !== undefined) process.kill(-postmaster.child.pid, 'SIGKILL');
  await postmaster.over;
}

async function isOverWithin(ms: number, postmaster: Postmaster): Promise<boolean> {
  const patience = new AbortController();
  const gaveUp = wait(ms, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([postmaster.over, gaveUp]);
  patience.abort();
  return postmaster.isOver();
}
