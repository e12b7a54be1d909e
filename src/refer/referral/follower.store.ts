import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type {
  FollowerKind,
  KeptReferral,
  NewFollower,
  RequestState,
  Route,
  Standing,
} from './referral.ts';

/** Someone who may see where a referral stands. */
export type Follower = {
  readonly party: string;
  readonly referralId: string;
  readonly kind: FollowerKind;
  readonly ended: boolean;
};

/** Lets people follow, of one referral or of many, in one statement. */
export async function insertFollowers(
  tx: Tx,
  area: string,
  followers: readonly NewFollower[],
): Promise<void> {
  await sql`insert into referral.follower
      (area_id, party_id, referral_id, kind, key_hash, made_at)
    select ${area}, party_id, referral_id, kind, key_hash, made_at
    from json_populate_recordset(null::referral.follower,
      ${JSON.stringify(followers.map(rowOf))})`.execute(tx);
}

function rowOf({ party, referralId, kind, keyHash, at }: NewFollower) {
  return { party_id: party, referral_id: referralId, kind, key_hash: keyHash, made_at: at };
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

/** What a follower follows, with where each request of it stands, in order of service. */
export type Followed = {
  readonly follower: Follower;
  readonly referral: KeptReferral;
  readonly requests: readonly Standing[];
};

type FollowedRow = {
  readonly follower: Follower;
  readonly referral: KeptReferral;
  readonly standing: Standing;
};

/** All that a follower follows, in one statement; undefined when it is not the viewer's to see. */
export async function followedBy(
  tx: Tx,
  area: string,
  party: string,
): Promise<Followed | undefined> {
  const { rows } = await sql<Columns>`
    select f.party_id, f.kind, f.ended_at is not null as ended,
      r.referral_id, r.reference, r.route, r.sent_at,
      s.request_id, s.service_id, s.team_id, s.state, s.received_at, s.state_since
    from referral.follower f
    join referral.referral r on r.area_id = f.area_id and r.referral_id = f.referral_id
    join referral.standing s on s.area_id = f.area_id and s.referral_id = f.referral_id
    where f.area_id = ${area} and f.party_id = ${party} order by s.service_id`.execute(tx);
  const all = rows.map(followedIn);
  const [first] = all;
  return first && { ...first, requests: all.map(({ standing }) => standing) };
}

type Columns = {
  readonly party_id: string;
  readonly kind: FollowerKind;
  readonly ended: boolean;
  readonly referral_id: string;
  readonly reference: string;
  readonly route: Route;
  readonly sent_at: Instant;
  readonly request_id: string;
  readonly service_id: string;
  readonly team_id: string;
  readonly state: RequestState;
  readonly received_at: Instant;
  readonly state_since: Instant;
};

function followedIn(row: Columns): FollowedRow {
  const { referral_id: referralId, kind, ended } = row;
  return {
    follower: { party: row.party_id, referralId, kind, ended },
    referral: {
      id: referralId,
      reference: row.reference,
      route: row.route,
      sentAt: row.sent_at,
    },
    standing: {
      id: row.request_id,
      referralId,
      serviceId: row.service_id,
      teamId: row.team_id,
      state: row.state,
      receivedAt: row.received_at,
      stateSince: row.state_since,
    },
  };
}

/** Whether a record, a referral or a request of it, belongs to a referral. */
export async function isPartOf(
  tx: Tx,
  area: string,
  { record, referral }: { readonly record: string; readonly referral: string },
): Promise<boolean> {
  if (record === referral) return true;
  const { rows } = await sql`select 1 from referral.standing
    where area_id = ${area} and request_id = ${record} and referral_id = ${referral}`.execute(tx);
  return rows.length > 0;
}
