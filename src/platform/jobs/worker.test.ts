import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import type { Viewer } from '../access/index.ts';
import { clientConfig, openDatabase } from '../db/index.ts';
import {
  addJobAfterwards,
  type JobLog,
  roundsDone,
  startWorker,
  type Task,
  type Worker,
} from './index.ts';

const NURSE: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1'] };
const OPERATOR: Viewer = { area: 'kent', role: 'operator', parties: [] };
// Long enough for a busy machine; what is waited for comes in milliseconds.
const SOON = { timeout: 15_000 };

describe('the worker', () => {
  let house: TestHouse;
  let worker: Worker | undefined;
  const said: object[] = [];
  const log: JobLog = {
    warn: (fields) => said.push(fields),
    error: (fields) => said.push(fields),
  };

  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterEach(async () => {
    await worker?.stop();
    await asOwner('delete from graphile_worker._private_jobs');
    said.length = 0;
  });
  afterAll(() => house.end());

  test('does a job as the machine, in its area', async () => {
    const { viewer, payload } = await new Promise<Parameters<Task>[0]>((resolve) => {
      void start({ note: async (work) => resolve(work) }).then(() =>
        add(NURSE, { task: 'note', key: 'k', payload: { request: 'r1', area: 'surrey' } }),
      );
    });
    expect([viewer, payload]).toMatchObject([
      { area: 'kent', role: 'machine', parties: [] },
      { request: 'r1', area: 'kent' },
    ]);
  });

  test('does nothing for a change that failed', async () => {
    const adding = house.db.as(NURSE, async (tx) => {
      addJobAfterwards(tx, NURSE, { task: 'note', key: 'k' });
      throw new Error('the change failed');
    });
    await expect(adding).rejects.toThrow('the change failed');
    expect(await waiting()).toEqual([]);
  });

  test('keeps one job of a key while it waits', async () => {
    for (let n = 1; n <= 3; n += 1) {
      await add(NURSE, { task: 'note', key: 'k', payload: { n } });
      await expect.poll(waiting, SOON).toMatchObject([{ area: 'kent' }]);
    }
    await expect.poll(waiting, SOON).toEqual([{ n: 3, area: 'kent' }]);
  });

  test('adds what came close together as one, and all of it before its database ends', async () => {
    const own = openDatabase(house.app);
    const changes = Array.from({ length: 40 }, (_, n) =>
      own.as(NURSE, async (tx) => {
        addJobAfterwards(tx, NURSE, { task: 'note', key: `k${n % 2}`, payload: { n } });
      }),
    );
    await Promise.all(changes);
    await own.end();
    // One a key, whichever came last.
    expect(await waiting()).toHaveLength(2);
  });

  test('gives no job to whoever names no area', async () => {
    const client = new pg.Client(clientConfig(house.app));
    await client.connect();
    const add = client.query(`select jobs.add('note', '{}', 'k')`);
    await expect(add).rejects.toThrow('jobs.add needs an area');
    for (const table of ['_private_jobs', '_private_tasks']) {
      const look = client.query(`select * from graphile_worker.${table}`);
      await expect(look).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });

  test('tries again what failed, and tells no values', async () => {
    await start({
      note: async () => {
        throw new Error('Dana Hill lives here');
      },
    });
    await add(NURSE, { task: 'note', key: 'k' });
    await expect
      .poll(() => said, SOON)
      .toMatchObject([{ task: 'note', area: 'kent', fault: 'Error' }]);
    await expect
      .poll(() => asOwner('select last_error, attempts from graphile_worker.jobs'), SOON)
      .toEqual([{ last_error: 'note failed: Error', attempts: 1 }]);
    expect(JSON.stringify(said)).not.toContain('Dana');
  });

  test('does a round at its start, and notes it', async () => {
    let done = 0;
    await start(
      {
        note: async () => {
          done += 1;
        },
      },
      { round: 'note' },
    );
    const rounds = () => house.db.as(OPERATOR, (tx) => roundsDone(tx, 'kent'));
    await expect.poll(rounds).toMatchObject([{ task: 'note' }]);
    expect(done).toBe(1);
  });

  test('does a round that a killed worker held', async () => {
    await asOwner(`select graphile_worker.add_job('note', '{"area":"kent","round":true}',
      job_key => 'kent:note:round')`);
    await asOwner(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead'`);
    const done = Promise.withResolvers<void>();
    await start({ note: async () => done.resolve() }, { round: 'note' });
    await done.promise;
  });

  test('finishes what is in hand before it stops', async () => {
    const begun = Promise.withResolvers<void>();
    let finished = false;
    await start({
      slow: async ({ signal }) => {
        begun.resolve();
        await wait(300);
        finished = signal.aborted;
      },
    });
    await add(NURSE, { task: 'slow', key: 's' });
    await begun.promise;
    await worker?.stop();
    expect([finished, await waiting()]).toEqual([true, []]);
  });

  test('stops in time though a job hangs', { timeout: 15_000 }, async () => {
    const begun = Promise.withResolvers<void>();
    const hanging = Promise.withResolvers<void>();
    const hold: Task = async () => {
      begun.resolve();
      await hanging.promise;
    };
    await start({ hang: hold }, { stopSeconds: 0.2 });
    await add(NURSE, { task: 'hang', key: 'h' });
    await begun.promise;
    const from = performance.now();
    await worker?.stop();
    expect(performance.now() - from).toBeLessThan(3_000);
    hanging.resolve();
  });

  test('outlives the loss of its connections', { timeout: 30_000 }, async () => {
    const done = Promise.withResolvers<void>();
    await start({ note: async () => done.resolve() });
    await wait(200);
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`);
    await add(NURSE, { task: 'note', key: 'after' });
    await done.promise;
  });

  test('begins again when the database was away', { timeout: 30_000 }, async () => {
    const begun = Promise.withResolvers<void>();
    const away = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    await start({
      held: async () => {
        begun.resolve();
        await away.promise;
      },
      note: async () => again.resolve(),
    });
    await add(NURSE, { task: 'held', key: 'h' });
    await begun.promise;
    await letIn(false);
    away.resolve();
    await expect
      .poll(() => said, { timeout: 10_000 })
      .toContainEqual(expect.objectContaining({ event: 'worker-ended' }));
    await letIn(true);
    await add(NURSE, { task: 'note', key: 'after' });
    await again.promise;
  });

  type Start = { readonly round?: string; readonly stopSeconds?: number };

  async function start(
    tasks: Readonly<Record<string, Task>>,
    { round, stopSeconds = 5 }: Start = {},
  ): Promise<void> {
    const { owner, db } = house;
    const rounds = round ? [{ task: round, area: 'kent', every: '0 0 1 1 *' }] : [];
    worker = await startWorker({ owner, db, tasks, rounds, log, stopSeconds });
  }

  async function add(viewer: Viewer, job: Parameters<typeof addJobAfterwards>[2]): Promise<void> {
    await house.db.as(viewer, async (tx) => addJobAfterwards(tx, viewer, job));
  }

  async function waiting(): Promise<unknown[]> {
    const rows = await asOwner('select payload from graphile_worker._private_jobs order by id');
    return rows.map(({ payload }) => payload);
  }

  /** Opens the database; or closes it to everybody, and cuts every line. */
  async function letIn(all: boolean): Promise<void> {
    const { database, ...server } = clientConfig(house.superuser);
    const elsewhere = { ...server, database: 'postgres' };
    await query(elsewhere, `alter database ${database} allow_connections ${all}`);
    if (all) return;
    await query(
      elsewhere,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    );
  }

  function asOwner(statement: string): Promise<Record<string, unknown>[]> {
    return query(clientConfig(house.owner), statement);
  }
});

async function query(
  where: pg.ClientConfig,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
