import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { RequestState } from './referral.ts';

/** What came of stopping a request; `already`: it was stopped before. */
export type Withdrawn = 'moved' | 'already' | 'not-legal' | 'gone';

export type Withdrawing = {
  readonly requestId: string;
  /** The states from which it may be stopped. */
  readonly from: readonly RequestState[];
  /** Why, in words; null: not said. */
  readonly why: string | null;
  readonly at: Instant;
};

/** Stops many requests, each for a follower among the viewer's parties; how many were stopped. */
export async function withdrawAll(
  tx: Tx,
  from: readonly RequestState[],
  all: readonly Omit<Withdrawing, 'from'>[],
): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    select count(*) filter (
      where referral.withdraw(w."requestId", ${[...from]}, w.why, w.at) = 'moved') as moved
    from json_to_recordset(${JSON.stringify(all)}::json)
      as w("requestId" text, why text, at timestamptz)`.execute(tx);
  return rows[0]?.moved ?? 0;
}

/** Stops a request as the viewer, who follows it; in the caller's transaction. */
export async function withdraw(
  tx: Tx,
  { requestId, from, why, at }: Withdrawing,
): Promise<Withdrawn> {
  const { rows } = await sql<{ done: Withdrawn }>`
    select referral.withdraw(${requestId}, ${[...from]}, ${why}, ${at}) as done`.execute(tx);
  return rows[0]?.done ?? 'gone';
}
