import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { FollowerKind } from './referral.ts';

/** Someone who may see where a referral stands. */
export type Follower = {
  readonly party: string;
  readonly referralId: string;
  readonly kind: FollowerKind;
  readonly ended: boolean;
};

export type NewFollower = {
  readonly area: string;
  readonly party: string;
  readonly referralId: string;
  readonly kind: FollowerKind;
  /** The keyed hash of reference and secret together. */
  readonly keyHash: string;
  readonly at: Instant;
};

export async function insertFollower(tx: Tx, follower: NewFollower): Promise<void> {
  await sql`insert into referral.follower
      (area_id, party_id, referral_id, kind, key_hash, made_at)
    values (${follower.area}, ${follower.party}, ${follower.referralId}, ${follower.kind},
      ${follower.keyHash}, ${follower.at})`.execute(tx);
}

/** Who holds a reference and its secret now: one look-up, that finds the row or none. */
export async function followerByKey(
  tx: Tx,
  area: string,
  keyHash: string,
): Promise<Follower | undefined> {
  const { rows } = await sql<Follower>`
    select party_id as party, referral_id as "referralId", kind, ended_at is not null as ended
    from referral.follower
    where area_id = ${area} and key_hash = ${keyHash} and ended_at is null`.execute(tx);
  return rows[0];
}

/** A follower by their party, ended or not, when it is the viewer's to see. */
export async function followerOf(
  tx: Tx,
  area: string,
  party: string,
): Promise<Follower | undefined> {
  const { rows } = await sql<Follower>`
    select party_id as party, referral_id as "referralId", kind, ended_at is not null as ended
    from referral.follower
    where area_id = ${area} and party_id = ${party}`.execute(tx);
  return rows[0];
}

/** Whether a record, a referral or a request of it, belongs to a referral. */
export async function isPartOf(
  tx: Tx,
  area: string,
  { record, referral }: { readonly record: string; readonly referral: string },
): Promise<boolean> {
  if (record === referral) return true;
  const { rows } = await sql`select 1 from referral.request
    where area_id = ${area} and request_id = ${record} and referral_id = ${referral}`.execute(tx);
  return rows.length > 0;
}
