import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { UrgencySet } from './triage.ts';

type Key = { readonly area: string; readonly requestId: string };

/** Keeps that somebody set how soon an answer is needed, and why. */
export async function insertUrgency(
  tx: Tx,
  { area, requestId }: Key,
  set: UrgencySet,
): Promise<void> {
  await insertUrgencies(tx, area, [{ requestId, set }]);
}

/** The same for many, in one statement. */
export async function insertUrgencies(
  tx: Tx,
  area: string,
  all: readonly { readonly requestId: string; readonly set: UrgencySet }[],
): Promise<void> {
  const rows = all.map(({ requestId, set }) => ({
    request_id: requestId,
    on_version: set.onVersion,
    was: set.was,
    urgency: set.urgency,
    reason: set.reason,
    set_by: set.by,
    set_by_name: set.byName,
    set_at: set.at,
  }));
  await sql`insert into triage.urgency
      (area_id, request_id, on_version, was, urgency, reason, set_by, set_by_name, set_at)
    select ${area}, request_id, on_version, was, urgency, reason, set_by, set_by_name, set_at
    from json_populate_recordset(null::triage.urgency, ${JSON.stringify(rows)})`.execute(tx);
}

/** The newest setting on a request; undefined: nobody has set it. */
export async function newestUrgency(
  tx: Tx,
  { area, requestId }: Key,
): Promise<UrgencySet | undefined> {
  const { rows } = await sql<UrgencySet>`
    select on_version as "onVersion", was, urgency, reason, set_by as by,
      set_by_name as "byName", set_at as at
    from triage.urgency where area_id = ${area} and request_id = ${requestId}
    order by on_version desc limit 1`.execute(tx);
  return rows[0];
}
