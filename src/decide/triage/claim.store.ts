import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Claim } from './triage.ts';

type Key = { readonly area: string; readonly requestId: string };

type Row = { request_id: string; party_id: string; name: string; claimed_at: Instant };

/** Who has a request now; a claim older than two hours holds nobody up (PAGES.md 11). */
export async function claimOn(tx: Tx, { area, requestId }: Key): Promise<Claim | undefined> {
  const { rows } = await sql<Row>`
    select request_id, party_id, name, claimed_at from triage.claim
    where area_id = ${area} and request_id = ${requestId} and ended_at is null`.execute(tx);
  return rows[0] && claimOf(rows[0]);
}

/** Ends whoever's claim there is and starts this one. */
export async function insertClaim(tx: Tx, area: string, claim: Claim): Promise<void> {
  await endClaim(tx, { area, requestId: claim.requestId, at: claim.at });
  await sql`insert into triage.claim (area_id, request_id, party_id, name, claimed_at)
    values (${area}, ${claim.requestId}, ${claim.party}, ${claim.name}, ${claim.at})
    on conflict do nothing`.execute(tx);
}

/** Ends the claim on a request, if there is one. */
export async function endClaim(tx: Tx, key: Key & { readonly at: Instant }): Promise<void> {
  await sql`update triage.claim set ended_at = greatest(claimed_at, ${key.at}::timestamptz)
    where area_id = ${key.area} and request_id = ${key.requestId} and ended_at is null`.execute(tx);
}

function claimOf(row: Row): Claim {
  return { requestId: row.request_id, party: row.party_id, name: row.name, at: row.claimed_at };
}
