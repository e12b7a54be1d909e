import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Urgency } from '../../refer/referral/referral.ts';
import { DECISION } from './decision.store.ts';
import { BY_URGENCY } from './queue.store.ts';
import type { Claim, Decision, UrgencySet } from './triage.ts';

/** What this room knows of one request. */
export type Desk = {
  readonly claim: Claim | undefined;
  readonly decision: Decision | undefined;
  /** The newest setting of how soon an answer is needed. */
  readonly urgency: UrgencySet | undefined;
  /** The names of those who did something here. */
  readonly names: readonly { readonly party: string; readonly name: string }[];
  /** Where it stands among the team's new requests; undefined once it is decided. */
  readonly place: Place | undefined;
};

export type Place = {
  readonly at: number;
  readonly of: number;
  readonly before: Neighbour | undefined;
  readonly next: Neighbour | undefined;
};

export type Neighbour = { readonly requestId: string; readonly name: string };

export type Asked = {
  readonly area: string;
  readonly requestId: string;
  readonly teams: readonly string[];
};

/** What this room knows of a request, in one statement. */
export async function deskOn(tx: Tx, { area, requestId, teams }: Asked): Promise<Desk> {
  const { rows } = await sql<Row>`
    with listed as (
      select q.request_id, row_number() over o as place, count(*) over () as of,
        lag(q.request_id) over o as before, lag(q.given_name || ' ' || q.family_name) over o
          as before_name,
        lead(q.request_id) over o as next, lead(q.given_name || ' ' || q.family_name) over o
          as next_name
      from referral.request_in_list q
      where q.area_id = ${area} and q.team_id = any(${[...teams]}) and q.state = 'sent'
      window o as (order by ${BY_URGENCY}))
    select ${DECISION}, c.party_id, c.name, c.claimed_at, u.on_version, u.was,
      u.urgency as set_urgency, u.reason, u.set_by, u.set_by_name, u.set_at,
      l.place, l.of, l.before, l.before_name, l.next, l.next_name,
      coalesce((select json_agg(n) from (
        select party_id as party, name from triage.claim
          where area_id = ${area} and request_id = ${requestId}
        union select set_by, set_by_name from triage.urgency
          where area_id = ${area} and request_id = ${requestId}
        union select decided_by, decided_by_name from triage.decision
          where area_id = ${area} and request_id = ${requestId}) n), '[]') as names
    from (select 1) as one
    left join triage.claim c on c.area_id = ${area} and c.request_id = ${requestId}
      and c.ended_at is null
    left join triage.decision d on d.area_id = ${area} and d.request_id = ${requestId}
    left join triage.told t on t.area_id = ${area} and t.request_id = ${requestId}
    left join lateral (select * from triage.urgency s
      where s.area_id = ${area} and s.request_id = ${requestId}
      order by s.on_version desc limit 1) u on true
    left join listed l on l.request_id = ${requestId}`.execute(tx);
  const [row] = rows;
  return row ? deskFrom(row, requestId) : NOTHING;
}

const NOTHING: Desk = {
  claim: undefined,
  decision: undefined,
  urgency: undefined,
  names: [],
  place: undefined,
};

// A left join leaves every column of what is not there null; one that never is tells.
type Row = (Decision | { readonly id: null }) & {
  readonly party_id: string | null;
  readonly name: string;
  readonly claimed_at: Instant;
  readonly on_version: number | null;
  readonly was: Urgency | null;
  readonly set_urgency: Urgency;
  readonly reason: string;
  readonly set_by: string;
  readonly set_by_name: string;
  readonly set_at: Instant;
  readonly place: number | null;
  readonly of: number;
  readonly before: string | null;
  readonly before_name: string;
  readonly next: string | null;
  readonly next_name: string;
  readonly names: Desk['names'];
};

function deskFrom(row: Row, requestId: string): Desk {
  return {
    claim:
      row.party_id === null
        ? undefined
        : { requestId, party: row.party_id, name: row.name, at: row.claimed_at },
    decision: row.id === null ? undefined : row,
    urgency: row.on_version === null ? undefined : urgencyFrom(row, row.on_version),
    names: row.names,
    place: row.place === null ? undefined : placeFrom(row, row.place),
  };
}

function urgencyFrom(row: Row, onVersion: number): UrgencySet {
  return {
    onVersion,
    was: row.was,
    urgency: row.set_urgency,
    reason: row.reason,
    by: row.set_by,
    byName: row.set_by_name,
    at: row.set_at,
  };
}

function placeFrom(row: Row, at: number): Place {
  return {
    at,
    of: row.of,
    before: neighbour(row.before, row.before_name),
    next: neighbour(row.next, row.next_name),
  };
}

function neighbour(requestId: string | null, name: string): Neighbour | undefined {
  return requestId === null ? undefined : { requestId, name };
}
