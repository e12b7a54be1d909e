import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Urgency } from '../../refer/referral/referral.ts';
import { ASK } from './ask.store.ts';
import { DECISION } from './decision.store.ts';
import { placeByUrgency } from './queue.store.ts';
import type { Ask, Claim, Decision, UrgencySet } from './triage.ts';

/** What this room knows of one request. */
export type Desk = {
  readonly claim: Claim | undefined;
  readonly decision: Decision | undefined;
  /** The newest setting of how soon an answer is needed. */
  readonly urgency: UrgencySet | undefined;
  /** What was asked, oldest first, as far as the viewer may see it. */
  readonly asks: readonly Ask[];
  /** Until when an answer is or was awaited; null: more was never asked, or it is decided. */
  readonly answerBy: Day | null;
  /** Why it was given to this team; null where it was not, or is not the viewer's to see. */
  readonly whyGiven: string | null;
  /** The names of those who did something here. */
  readonly names: readonly { readonly party: string; readonly name: string }[];
  /** Where it stands among the new requests of its team; undefined where it is none of them. */
  readonly place: Place | undefined;
};

export type Place = {
  readonly at: number;
  readonly of: number;
  /** Ids of the requests beside it. No child of theirs is read: those were not opened. */
  readonly before: string | undefined;
  readonly next: string | undefined;
};

export type Asked = {
  readonly area: string;
  readonly requestId: string;
  /** The team that has it. */
  readonly team: string;
};

/** What this room knows of a request, in one statement. */
export async function deskOn(tx: Tx, { area, requestId, team }: Asked): Promise<Desk> {
  const { rows } = await sql<Row>`
    with listed as materialized (
      select q.request_id, q.received_at, ${placeByUrgency({ area, teams: [team] })} as place
      from referral.request_count q
      where q.area_id = ${area} and q.team_id = ${team} and q.state = 'sent'
        and q.request_id not in (select a.request_id from referral.request_awaited a
          where a.area_id = ${area} and a.team_id = ${team})),
    this as materialized (select * from listed where request_id = ${requestId}),
    earlier as materialized (select l.* from listed l, this
      where (l.place, l.received_at, l.request_id)
        < (this.place, this.received_at, this.request_id))
    select ${DECISION}, c.party_id, c.name, c.claimed_at, u.on_version, u.was,
      u.urgency as set_urgency, u.reason, u.set_by, u.set_by_name, u.set_at,
      case when this.request_id is not null then (select count(*) from earlier) + 1 end as place,
      (select count(*) from listed) as of,
      (select request_id from earlier
        order by place desc, received_at desc, request_id desc limit 1) as before,
      (select l.request_id from listed l
        where (l.place, l.received_at, l.request_id)
          > (this.place, this.received_at, this.request_id)
        order by l.place, l.received_at, l.request_id limit 1) as next,
      coalesce((select json_agg(n) from (
        select party_id as party, name from triage.claim
          where area_id = ${area} and request_id = ${requestId}
        union select set_by, set_by_name from triage.urgency
          where area_id = ${area} and request_id = ${requestId}
        union select asked_by, asked_by_name from triage.ask
          where area_id = ${area} and request_id = ${requestId}
        union select given_by, given_by_name from triage.given
          where area_id = ${area} and request_id = ${requestId}
        union select decided_by, decided_by_name from triage.decision
          where area_id = ${area} and request_id = ${requestId}) n), '[]') as names,
      coalesce((select json_agg(${ASK} order by a.asked_at, a.ask_id) from triage.ask a
        where a.area_id = ${area} and a.request_id = ${requestId}), '[]') as asks,
      (select w.answer_by from referral.request_awaited w
        where w.area_id = ${area} and w.request_id = ${requestId}) as answer_by,
      (select y.why from triage.given g
        join triage.given_why y on y.area_id = g.area_id and y.given_id = g.given_id
        where g.area_id = ${area} and g.request_id = ${requestId}
        order by g.given_at desc limit 1) as why_given
    from (select 1) as one
    left join triage.claim c on c.area_id = ${area} and c.request_id = ${requestId}
      and c.ended_at is null
    left join triage.decision d on d.area_id = ${area} and d.request_id = ${requestId}
    left join triage.told t on t.area_id = ${area} and t.request_id = ${requestId}
    left join lateral (select * from triage.urgency s
      where s.area_id = ${area} and s.request_id = ${requestId}
      order by s.on_version desc limit 1) u on true
    left join this on true`.execute(tx);
  const [row] = rows;
  return row ? deskFrom(row, requestId) : NOTHING;
}

const NOTHING: Desk = {
  claim: undefined,
  decision: undefined,
  urgency: undefined,
  asks: [],
  answerBy: null,
  whyGiven: null,
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
  readonly next: string | null;
  readonly names: Desk['names'];
  readonly asks: Desk['asks'];
  readonly answer_by: Day | null;
  readonly why_given: string | null;
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
    asks: row.asks,
    answerBy: row.answer_by,
    whyGiven: row.why_given,
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

function placeFrom({ of, before, next }: Row, at: number): Place {
  return { at, of, before: before ?? undefined, next: next ?? undefined };
}
