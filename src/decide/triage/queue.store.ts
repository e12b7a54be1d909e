import { type RawBuilder, sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { RequestState, Route, Says, Urgency } from '../../refer/referral/referral.ts';
import { awaitedOf, fewIn, type LongList, late, STANDS } from './lists.store.ts';
import type { ListId, ListOrder } from './triage.ts';

/** One row of a worklist. */
export type QueueRow = {
  readonly requestId: string;
  readonly referralId: string;
  readonly serviceId: string;
  readonly teamId: string;
  readonly state: RequestState;
  readonly receivedAt: Instant;
  readonly stateSince: Instant;
  readonly urgency: Urgency | null;
  readonly says: readonly Says[];
  readonly needs: readonly string[];
  readonly route: Route;
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly born: Day | null;
  readonly district: string | null;
  readonly claimedBy: string | null;
  readonly claimedName: string | null;
  readonly claimedAt: Instant | null;
  /** Of a decline: the day on which somebody checks that the child was seen. */
  readonly checkedOn: Day | null;
  /** Until when an answer is or was awaited; null where more was never asked. */
  readonly answerBy: Day | null;
};

/** Who looks at their lists: their teams, and from when on a claim of theirs holds. */
export type Looking = {
  readonly area: string;
  readonly teams: readonly string[];
  readonly party: string;
  readonly claimsSince: Instant;
  /** From this day on an answer that was awaited until the day before is late. */
  readonly today: Day;
};

export type QueueAsk = Looking & {
  readonly list: ListId;
  readonly order: ListOrder;
  /** `not-set` is one of them; null: all. */
  readonly urgency: Urgency | 'not-set' | null;
  readonly district: string | null;
  readonly limit: number;
  readonly offset: number;
};

/**
 * A page of a worklist, in its order. Which requests stand on it is found from the requests alone;
 * child and referral are read only for those, however many were ever sent.
 */
export async function queuePage(tx: Tx, ask: QueueAsk): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    with ${awaitedOf(ask)}, ${firstOf(ask)},
    ${levelsFor(ask)}
    page as materialized (
      select o.request_id, o.received_at, o.place
      from (${candidatesFor(ask)}) o
      order by o.place, o.received_at, o.request_id
      limit ${ask.limit} offset ${ask.offset})
    select q.request_id as "requestId", q.referral_id as "referralId", q.state,
      q.received_at as "receivedAt", q.state_since as "stateSince", q.urgency, q.says, q.needs,
      q.route, q.given_name as "givenName", q.family_name as "familyName",
      q.known_as as "knownAs", q.date_of_birth as born, q.district,
      c.party_id as "claimedBy", c.name as "claimedName", c.claimed_at as "claimedAt",
      t.checked_on as "checkedOn", q.service_id as "serviceId", q.team_id as "teamId",
      w.answer_by as "answerBy"
    from page p
    join referral.request_in_list q on q.area_id = ${ask.area} and q.request_id = p.request_id
    left join triage.claim c on c.area_id = q.area_id and c.request_id = q.request_id
      and c.ended_at is null
    left join triage.told t on t.area_id = q.area_id and t.request_id = q.request_id
      and q.state = 'declined'
    left join referral.request_awaited w on w.area_id = q.area_id and w.request_id = q.request_id
    order by p.place, p.received_at, p.request_id`.execute(tx);
  return rows;
}

/**
 * The place of a request `q` in the order of urgency, a number: emergency, urgent, not set (unread
 * is never last; those whose sender says danger or significant self-harm first), priority, routine,
 * advice. Within each the longest wait comes first. (PAGES.md 11.)
 */
export function placeByUrgency({ area, teams }: Pick<Looking, 'area' | 'teams'>) {
  return sql<number>`case when q.urgency is not null
      then array_position(array['emergency', 'urgent', 'first', 'not-set', 'priority', 'routine',
        'advice'], q.urgency)
    when q.request_id in (select f.request_id from referral.request_first f
      where f.area_id = ${area} and f.team_id = any(${[...teams]})) then 3
    else 4 end`;
}

/**
 * Those from whom a page can be made. Of each team and level only so many as a page can hold are
 * taken, in the index's own order, so that it costs the same however long the list is; and in order
 * of urgency, none of a level once those above it fill the page.
 */
function levelsFor(ask: QueueAsk): RawBuilder<unknown> {
  const { area, teams, district, order, list } = ask;
  const stands = sql`${STANDS[list as LongList]} and ${livesIn(district)}`;
  const ctes = levelsOf(ask).map(({ level, place, isFirst }, n) => {
    const above = order === 'waiting' ? 0 : n;
    const taken = Array.from(
      { length: above },
      (_, m) => sql` - (select count(*) from ${named(m)})`,
    );
    const most = sql`limit greatest(0, ${ask.limit + ask.offset}::int${sql.join(taken, sql``)})`;
    const ground = { area, teams: [...teams], stands, most };
    const at = order === 'waiting' ? 0 : place;
    const rows = level === 'not-set' ? notSet(ground, at, isFirst) : ofLevel(ground, level, at);
    return sql`${named(n)} as materialized (${rows}), `;
  });
  return sql.join(ctes, sql``);
}

function candidatesFor(ask: QueueAsk): RawBuilder<unknown> {
  const few = fewIn(ask);
  if (few) return among(ask, few);
  const branches = levelsOf(ask).map((_, n) => sql`select * from ${named(n)}`);
  if (ask.list === 'urgent')
    branches.push(among(ask, sql`q.urgency in ('emergency', 'urgent') and ${late()}`));
  return branches.length > 0 ? sql.join(branches, sql` union all `) : NONE;
}

// The levels of a long list, the most pressing first. Those first among the unread matter to the
// order of urgency alone.
function levelsOf(ask: QueueAsk): readonly Level[] {
  if (fewIn(ask)) return [];
  return LEVELS.filter(
    ({ level, isFirst }) =>
      (ask.list !== 'urgent' || level === 'emergency' || level === 'urgent') &&
      (ask.urgency === null || level === ask.urgency) &&
      (ask.order === 'urgency' || isFirst !== true),
  ).map((one) => (ask.order === 'waiting' ? { ...one, isFirst: null } : one));
}

function named(n: number): RawBuilder<unknown> {
  return sql.raw(`level_${n}`);
}

function among(ask: QueueAsk, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const { area, teams, urgency, district } = ask;
  return sql`select q.request_id, q.received_at, ${orderIn(ask)} as place
    from referral.request_count q
    where q.area_id = ${area} and q.team_id = any(${[...teams]}) and ${which}
      and ${livesIn(district)}
      and (${urgency}::text is null or coalesce(q.urgency, 'not-set') = ${urgency})`;
}

const NONE = sql`select null::text as request_id, null::timestamptz as received_at, 0 as place
  where false`;

type Level = {
  readonly level: NonNullable<QueueAsk['urgency']>;
  readonly place: number;
  /** Of the unread: whether those sent with words of danger, or the others; null: all. */
  readonly isFirst: boolean | null;
};

const LEVELS: readonly Level[] = [
  { level: 'emergency', place: 1, isFirst: null },
  { level: 'urgent', place: 2, isFirst: null },
  { level: 'not-set', place: 3, isFirst: true },
  { level: 'not-set', place: 4, isFirst: false },
  { level: 'priority', place: 5, isFirst: null },
  { level: 'routine', place: 6, isFirst: null },
  { level: 'advice', place: 7, isFirst: null },
];

type Ground = {
  readonly area: string;
  readonly teams: string[];
  readonly stands: RawBuilder<unknown>;
  readonly most: RawBuilder<unknown>;
};

function ofLevel({ area, teams, stands, most }: Ground, level: string, place: number) {
  return sql`select x.request_id, x.received_at, ${place}::int as place
    from unnest(${teams}::text[]) as team,
      lateral (select q.request_id, q.received_at from referral.request_count q
        where q.area_id = ${area} and q.team_id = team and ${stands}
          and q.urgency = ${level}
        order by q.received_at, q.request_id ${most}) x`;
}

// Each is put in order of urgency too, though it is the same for all: so the index is known to hold
// the order. And whether one is among the first is asked as `is`, which keeps it from becoming a
// join that reads every one ever sent.
function notSet({ area, teams, stands, most }: Ground, place: number, isFirst: boolean | null) {
  const which =
    isFirst === null
      ? sql`true`
      : sql`(q.request_id in (select request_id from first)) is ${sql.raw(`${isFirst}`)}`;
  return sql`select x.request_id, x.received_at, ${place}::int as place
    from unnest(${teams}::text[]) as team,
      lateral (select q.request_id, q.received_at from referral.request_count q
        where q.area_id = ${area} and q.team_id = team and ${stands}
          and q.urgency is null and ${which}
        order by q.urgency, q.received_at, q.request_id ${most}) x`;
}

function firstOf({ area, teams }: QueueAsk): RawBuilder<unknown> {
  return sql`first as materialized (select f.request_id from referral.request_first f
    where f.area_id = ${area} and f.team_id = any(${[...teams]}))`;
}

function orderIn(ask: QueueAsk): RawBuilder<unknown> {
  return ask.order === 'waiting' ? sql`0` : placeByUrgency(ask);
}

// Said only where it is asked: so each of both has the index that holds its order.
function livesIn(district: string | null): RawBuilder<unknown> {
  return district === null ? sql`true` : sql`q.district = ${district}`;
}

/** What state a request is in, when it is the viewer's to see. */
export async function stateOf(
  tx: Tx,
  area: string,
  requestId: string,
): Promise<RequestState | undefined> {
  const { rows } = await sql<{ state: RequestState }>`
    select state from referral.request_count
    where area_id = ${area} and request_id = ${requestId}`.execute(tx);
  return rows[0]?.state;
}
