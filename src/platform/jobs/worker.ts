import { setTimeout as wait } from 'node:timers/promises';
import { Logger, type Runner, run } from 'graphile-worker';
import type { Connection, Database } from '../db/database.ts';
import { sayFault } from '../web/log.ts';
import type { JobLog, Round, Task } from './job.ts';
import { openOwnerPool } from './owner-pool.store.ts';
import { addRounds, cronItems, graphileTasks } from './tasks.ts';

export type WorkerHouse = {
  /** For Graphile Worker's own tables only, which the owner alone may touch. */
  readonly owner: Connection;
  /** As the application's role: what every task works with. */
  readonly db: Database;
  readonly tasks: Readonly<Record<string, Task>>;
  readonly rounds: readonly Round[];
  readonly log: JobLog;
  /** How long `stop` waits for what is in hand; 20 when absent. */
  readonly stopSeconds?: number;
};

export type Worker = {
  /** Takes no more work, finishes what is in hand, and resolves. May be called again. */
  readonly stop: () => Promise<void>;
};

const JOBS_AT_ONCE = 2;
const STOP_SECONDS = 20;
const AGAIN_AFTER_MS = 1_000;

/**
 * Starts the worker of this process, with one round of everything. Graphile Worker gives up when
 * the database is lost at a bad moment (it was restarted); it is then begun again, until `stop`.
 */
export async function startWorker(house: WorkerHouse): Promise<Worker> {
  const stopping = new AbortController();
  // Two more than jobs: one listens, one keeps the rounds.
  const pgPool = openOwnerPool(house.owner, JOBS_AT_ONCE + 2, house.log);
  const life: Life = { house, pgPool, stop: stopping.signal };
  const first = await begin(life).catch(async (fault: unknown) => {
    await pgPool.end();
    throw fault;
  });
  const over = keepAlive(life, first);
  return {
    stop: () => {
      stopping.abort();
      return over;
    },
  };
}

type Life = {
  readonly house: WorkerHouse;
  readonly pgPool: ReturnType<typeof openOwnerPool>;
  readonly stop: AbortSignal;
};

async function keepAlive(life: Life, first: Runner): Promise<void> {
  const { house, pgPool, stop } = life;
  let runner: Runner | undefined = first;
  while (runner || !stop.aborted) {
    try {
      await liveOnce(life, runner ?? (await begin(life)));
    } catch (fault) {
      house.log.error({ event: 'worker-ended', ...sayFault(fault) }, 'the worker ended by itself');
    }
    runner = undefined;
    await wait(AGAIN_AFTER_MS, undefined, { signal: stop }).catch(() => undefined);
  }
  await pgPool.end();
}

async function begin({ house, pgPool, stop }: Life): Promise<Runner> {
  return await run({
    pgPool,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: (house.stopSeconds ?? STOP_SECONDS) * 1_000,
    // Told one by one, that a job is done is written behind its back: a stop would not wait for it,
    // and a lost connection would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(faultsTo(house.log)),
    taskList: graphileTasks(house, stop),
    parsedCronItems: cronItems(house.rounds),
  });
}

async function liveOnce({ house, stop }: Life, runner: Runner): Promise<void> {
  let isOver = false;
  const over = runner.promise.finally(() => {
    isOver = true;
  });
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve());
  });
  try {
    await Promise.race([addRounds(runner, house.rounds), over]);
    await Promise.race([over, stopped]);
  } finally {
    if (!isOver) await stopRunner(runner, house.stopSeconds ?? STOP_SECONDS);
  }
}

async function stopRunner(runner: Runner, seconds: number): Promise<void> {
  const over = new AbortController();
  const gaveUp = wait(seconds * 1_000, 'late', { signal: over.signal }).catch(() => 'over');
  const first = await Promise.race([runner.stop(), gaveUp]);
  over.abort();
  if (first === 'late') await runner.kill();
}

// Graphile Worker's own sentences hold the messages of errors, and those of PostgreSQL hold the
// values of rows: only what may be said of a fault is passed on. A job's fault is told by its task.
function faultsTo(log: JobLog) {
  type Meta = Readonly<Record<string, unknown>>;
  return () =>
    (level: string, _words: string, { failure, error }: Meta) => {
      if (failure === true || (level !== 'error' && level !== 'warning')) return;
      log.warn({ event: 'worker-fault', ...sayFault(error) }, 'the worker met a fault');
    };
}
