import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import type { Claim } from './triage.ts';

type Key = { readonly area: string; readonly requestId: string };

/** Who took a request last and has not let it go; whether that still holds is a rule's to say. */
export async function claimOn(tx: Tx, { area, requestId }: Key): Promise<Claim | undefined> {
  const { rows } = await sql<Claim>`
    select request_id as "requestId", party_id as party, name, claimed_at as at
    from triage.claim
    where area_id = ${area} and request_id = ${requestId} and ended_at is null`.execute(tx);
  return rows[0];
}

/**
 * Starts a claim; false when somebody else's is there. Whoever starts one at the same moment waits
 * for the first and is then told.
 */
export async function insertClaim(tx: Tx, area: string, claim: Claim): Promise<boolean> {
  const { rows } = await sql`
    insert into triage.claim (area_id, claim_id, request_id, party_id, name, claimed_at)
    values (${area}, ${newId('claim')}, ${claim.requestId}, ${claim.party}, ${claim.name},
      ${claim.at})
    on conflict do nothing returning claim_id`.execute(tx);
  return rows.length > 0;
}

/** Ends the claim on a request; nobody else's than the party's named, where one is named. */
export async function endClaim(
  tx: Tx,
  key: Key & { readonly at: Instant; readonly party?: string },
): Promise<void> {
  await sql`update triage.claim set ended_at = greatest(claimed_at, ${key.at}::timestamptz)
    where area_id = ${key.area} and request_id = ${key.requestId} and ended_at is null
      and party_id = coalesce(${key.party ?? null}, party_id)`.execute(tx);
}
