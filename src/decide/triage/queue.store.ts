import { type RawBuilder, sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { RequestState, Route, Says, Urgency } from '../../refer/referral/referral.ts';
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
    with awaited as materialized (
      select a.request_id, ${isBack(sql`a`, ask.today)} as is_back
      from referral.request_awaited a
      where a.area_id = ${ask.area} and a.team_id = any(${[...ask.teams]})),
    page as materialized (
      select o.request_id, o.received_at, o.place
      from (select q.request_id, q.received_at, ${orderIn(ask)} as place
        from referral.request_count q
        where q.area_id = ${ask.area} and q.team_id = any(${[...ask.teams]}) and ${inList(ask)}
          and (${ask.urgency}::text is null or coalesce(q.urgency, 'not-set') = ${ask.urgency})
        order by place, q.received_at, q.request_id) o
      where ${livesIn(ask)}
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

function orderIn(ask: QueueAsk): RawBuilder<unknown> {
  return ask.order === 'waiting' ? sql`0` : placeByUrgency(ask);
}

// Where a child lives stands with the child: asked one by one in the list's order, until the page
// is full, and not at all where the list is not narrowed to a district.
function livesIn({ area, district }: QueueAsk): RawBuilder<unknown> {
  if (district === null) return sql`true`;
  return sql`(select l.district from referral.request_in_list l
    where l.area_id = ${area} and l.request_id = o.request_id) = ${district}`;
}

/** A claim of this viewer's that somebody else took over. */
export type TakenOver = {
  readonly requestId: string;
  readonly byName: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type ListCounts = Readonly<Record<ListId, number>> & {
  /** Newest first. */
  readonly takenOver: readonly TakenOver[];
};

/** How many requests stand in each list of a rail, and which were taken from this viewer. */
export async function listCounts(tx: Tx, looking: Looking): Promise<ListCounts> {
  const { area, teams, party, claimsSince, today } = looking;
  const { rows } = await sql<ListCounts>`
    with awaited as materialized (
      select a.request_id, a.state, ${isBack(sql`a`, today)} as is_back
      from referral.request_awaited a
      where a.area_id = ${area} and a.team_id = any(${[...teams]}))
    select
      count(*) filter (where q.state = 'sent')
        - (select count(*) from awaited where state = 'sent') as new,
      count(*) filter (where q.urgency in ('emergency', 'urgent') and ${isToDecide()}) as urgent,
      (select count(*) from awaited where is_back) as "come-back",
      (select count(*) from awaited where not is_back) as asked,
      (select count(*) from triage.claim c
        join referral.request_count m on m.area_id = c.area_id and m.request_id = c.request_id
        where c.area_id = ${area} and c.party_id = ${party} and c.ended_at is null
          and c.claimed_at > ${claimsSince} and m.state in ('sent', 'information-asked')
          and m.team_id = any(${[...teams]})) as mine,
      count(*) filter (where q.state = 'accepted') as accepted,
      count(*) filter (where q.state = 'declined') as declined,
      coalesce((select json_agg(json_build_object('requestId', now.request_id,
          'byName', now.name, 'at', floor(extract(epoch from now.claimed_at) * 1000))
          order by now.claimed_at desc)
        from triage.claim was
        join triage.claim now on now.area_id = was.area_id and now.request_id = was.request_id
          and now.claimed_at = was.ended_at and now.ended_at is null
          and now.party_id <> was.party_id
        where was.area_id = ${area} and was.party_id = ${party} and was.ended_at > ${claimsSince}
      ), '[]') as "takenOver"
    from referral.request_count q
    where q.area_id = ${area} and q.team_id = any(${[...teams]})`.execute(tx);
  return rows[0] ?? NOTHING;
}

const NOTHING: ListCounts = {
  new: 0,
  urgent: 0,
  'come-back': 0,
  asked: 0,
  mine: 0,
  accepted: 0,
  declined: 0,
  takenOver: [],
};

// One of which more was asked is back once it was answered, or the day to answer has passed.
function isBack(of: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`(${of}.state = 'sent' or ${of}.answer_by < ${today}::date)`;
}

// Whatever waits for a nurse: it was sent, or came back.
function isToDecide(): RawBuilder<unknown> {
  return sql`(q.state = 'sent' or q.request_id in
    (select request_id from awaited where is_back))`;
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

function inList({ list, area, party, claimsSince }: QueueAsk): RawBuilder<unknown> {
  switch (list) {
    case 'new':
      return sql`q.state = 'sent' and q.request_id not in (select request_id from awaited)`;
    case 'urgent':
      return sql`q.urgency in ('emergency', 'urgent') and ${isToDecide()}`;
    case 'come-back':
      return sql`q.request_id in (select request_id from awaited where is_back)`;
    case 'asked':
      return sql`q.request_id in (select request_id from awaited where not is_back)`;
    case 'mine':
      return sql`q.state in ('sent', 'information-asked') and q.request_id in (
        select c.request_id from triage.claim c
        where c.area_id = ${area} and c.party_id = ${party} and c.ended_at is null
          and c.claimed_at > ${claimsSince})`;
    case 'accepted':
      return sql`q.state = 'accepted'`;
    case 'declined':
      return sql`q.state = 'declined'`;
  }
}
