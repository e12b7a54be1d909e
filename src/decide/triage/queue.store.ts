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
    ${partsFor(ask)}
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
  return sql<number>`case when q.place = ${UNREAD} and q.request_id in (
      select f.request_id from referral.request_first f
      where f.area_id = ${area} and f.team_id = any(${[...teams]})) then ${UNREAD - 1}
    else q.place end`;
}

/**
 * Those from whom a page can be made. Of each team and part of the order only so many as a page can
 * hold are taken, in the index's own order, so that it costs the same however long the list is; and
 * none of a part once those before it fill the page.
 */
function partsFor(ask: QueueAsk): RawBuilder<unknown> {
  const { area, teams, district, list, limit, offset } = ask;
  const ctes = partsOf(ask).map(({ which, place, order }, n) => {
    const taken = Array.from({ length: n }, (_, m) => sql` - (select count(*) from ${named(m)})`);
    return sql`${named(n)} as materialized (
      select x.request_id, x.received_at, x.place
      from unnest(${[...teams]}::text[]) as team,
        lateral (select q.request_id, q.received_at, ${place} as place
          from referral.request_count q
          where q.area_id = ${area} and q.team_id = team and ${STANDS[list as LongList]}
            and ${livesIn(district)} and ${which}
          order by ${order} q.received_at, q.request_id
          limit greatest(0, ${limit + offset}::int${sql.join(taken, sql``)})) x), `;
  });
  return sql.join(ctes, sql``);
}

function candidatesFor(ask: QueueAsk): RawBuilder<unknown> {
  const few = fewIn(ask);
  if (few) return among(ask, few);
  const branches = partsOf(ask).map((_, n) => sql`select * from ${named(n)}`);
  if (ask.list === 'urgent') branches.push(among(ask, sql`q.place <= 2 and ${late()}`));
  return sql.join(branches, sql` union all `);
}

// A part of a long list, in whose order an index stands.
type Part = {
  readonly which: RawBuilder<unknown>;
  readonly place: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
};

function partsOf(ask: QueueAsk): readonly Part[] {
  const { list, order, urgency } = ask;
  if (fewIn(ask)) return [];
  if (order === 'waiting') return [{ which: picked(ask), place: sql`0`, order: sql`` }];
  const above: Part = { which: sql`q.place <= 2 and ${picked(ask)}`, place: KEPT, order: BY_PLACE };
  if (list === 'urgent') return [above];
  if (urgency === 'not-set') return [FIRST, UNREAD_REST];
  if (urgency !== null) return [{ which: picked(ask), place: KEPT, order: BY_PLACE }];
  return [above, FIRST, REST];
}

function picked({ list, urgency }: QueueAsk): RawBuilder<unknown> {
  if (urgency !== null) return sql`q.place = ${PLACES[urgency]}`;
  return list === 'urgent' ? sql`q.place <= 2` : sql`true`;
}

// As the table itself computes them (refer/referral/migrations, `place`).
const PLACES: Readonly<Record<NonNullable<QueueAsk['urgency']>, RawBuilder<number>>> = {
  emergency: sql`1`,
  urgent: sql`2`,
  'not-set': sql`4`,
  priority: sql`5`,
  routine: sql`6`,
  advice: sql`7`,
};
const UNREAD = 4;
const KEPT = sql`q.place`;
const BY_PLACE = sql`q.place,`;
// Whether one is among the first is asked as `is`, which keeps it from becoming a join that reads
// every one ever sent. What is ordered by one place only names it too: so an index is seen to hold
// the order.
const IS_FIRST = sql`(q.request_id in (select request_id from first))`;
const FIRST: Part = {
  which: sql`q.place = 4 and ${IS_FIRST} is true`,
  place: sql`3`,
  order: BY_PLACE,
};
const UNREAD_REST: Part = {
  which: sql`q.place = 4 and ${IS_FIRST} is false`,
  place: KEPT,
  order: BY_PLACE,
};
const REST: Part = {
  which: sql`q.place >= 4 and (q.place > 4 or ${IS_FIRST} is false)`,
  place: KEPT,
  order: BY_PLACE,
};

function named(n: number): RawBuilder<unknown> {
  return sql.raw(`part_${n}`);
}

function among(ask: QueueAsk, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const { area, teams, district } = ask;
  return sql`select q.request_id, q.received_at, ${orderIn(ask)} as place
    from referral.request_count q
    where q.area_id = ${area} and q.team_id = any(${[...teams]}) and ${which}
      and ${livesIn(district)} and ${picked(ask)}`;
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
