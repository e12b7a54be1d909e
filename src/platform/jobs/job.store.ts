import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';
import type { Job } from './job.ts';

/**
 * Adds a job to the transaction: it happens once that commits, and not at all if it does not. While
 * a job of the same key waits, it is replaced rather than doubled (jobs that are added at the same
 * moment may leave a few). Never waits for another transaction.
 */
export async function addJob(tx: Tx, { task, payload, key }: Job): Promise<void> {
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
