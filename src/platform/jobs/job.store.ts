import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../db/database.ts';
import { afterwards } from '../db/transaction.ts';
import type { Job } from './job.ts';

/**
 * Has a job added once the transaction is kept, and not at all when it is not; so no change waits
 * for the queue of jobs. While a job of the same key waits, it is replaced rather than doubled.
 * A process that dies between the two adds none: only for a task that comes round by the clock.
 */
export function addJobAfterwards(tx: Tx, viewer: Viewer, job: Job): void {
  const machine: Viewer = { area: viewer.area, role: 'machine', parties: [] };
  const key = `${viewer.area}:${job.key}`;
  afterwards(tx, { key, viewer: machine, work: (own) => addJob(own, job) });
}

async function addJob(tx: Tx, { task, payload, key }: Job): Promise<void> {
  await sql`select jobs.add(${task}, ${JSON.stringify(payload ?? {})}::json, ${key})`.execute(tx);
}

/** Notes, in true time, that a round of a task is done. */
export async function noteRound(tx: Tx, area: string, task: string): Promise<void> {
  await sql`insert into jobs.round (area_id, task, done_at)
    values (${area}, ${task}, clock_timestamp())
    on conflict (area_id, task) do update set done_at = excluded.done_at`.execute(tx);
}

export type RoundDone = { readonly task: string; readonly doneAt: Instant };

/** When each task's round was last done, in true time. */
export async function roundsDone(tx: Tx, area: string): Promise<readonly RoundDone[]> {
  const { rows } = await sql<RoundDone>`select task, done_at as "doneAt" from jobs.round
    where area_id = ${area} order by task`.execute(tx);
  return rows;
}
