import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { UrgencySet } from './triage.ts';

/** Keeps that somebody set how soon an answer is needed, and why. */
export async function insertUrgency(
  tx: Tx,
  { area, requestId }: { readonly area: string; readonly requestId: string },
  set: UrgencySet,
): Promise<void> {
  await sql`insert into triage.urgency
      (area_id, request_id, on_version, was, urgency, reason, set_by, set_by_name, set_at)
    values (${area}, ${requestId}, ${set.onVersion}, ${set.was}, ${set.urgency}, ${set.reason},
      ${set.by}, ${set.byName}, ${set.at})`.execute(tx);
}
