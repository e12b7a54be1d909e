import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { RequestState, Route, Urgency } from '../../refer/referral/referral.ts';

/** One row of a worklist. */
export type QueueRow = {
  readonly request_id: string;
  readonly service_id: string;
  readonly version: number;
  readonly state: RequestState;
  readonly received_at: Instant;
  readonly urgency: Urgency | null;
  readonly says: readonly string[];
  readonly needs: readonly string[];
  readonly route: Route;
  readonly given_name: string;
  readonly family_name: string;
  readonly known_as: string | null;
  readonly date_of_birth: Day | null;
  readonly district: string | null;
  readonly claimed_by: string | null;
  readonly claimed_name: string | null;
  readonly claimed_at: Instant | null;
};

/** The lists of a rail, each a plain question of a row. */
export const LISTS = ['new', 'urgent', 'mine', 'accepted', 'declined'] as const;
export type ListId = (typeof LISTS)[number];

export type QueueAsk = {
  readonly area: string;
  readonly teams: readonly string[];
  readonly list: ListId;
  /** Who asks, for the list of what they have claimed. */
  readonly party: string;
  readonly limit: number;
  readonly offset: number;
};

/**
 * A page of a worklist. Order: emergency, urgent, not set (unread is never last; those whose
 * sender says danger or significant self-harm first), priority, routine, advice; then by wait.
 */
export async function queuePage(tx: Tx, ask: QueueAsk): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select q.request_id, q.service_id, q.version, q.state, q.received_at, q.urgency, q.says,
      q.needs, q.route, q.given_name, q.family_name, q.known_as, q.date_of_birth, q.district,
      c.party_id as claimed_by, c.name as claimed_name, c.claimed_at
    from referral.request_in_list q
    left join triage.claim c on c.area_id = q.area_id and c.request_id = q.request_id
      and c.ended_at is null
    where q.area_id = ${ask.area} and q.team_id = any(${[...ask.teams]}) and ${inList(ask)}
    order by array_position(array['emergency', 'urgent', 'not-set', 'priority', 'routine',
        'advice'], coalesce(q.urgency, 'not-set')),
      case when q.urgency is null and q.says && array['in-danger-now', 'self-harm-significant']
        then 0 else 1 end,
      q.received_at, q.request_id
    limit ${ask.limit} offset ${ask.offset}`.execute(tx);
  return rows;
}

/** How many requests stand in each list of a rail. */
export async function listCounts(
  tx: Tx,
  { area, teams, party }: Pick<QueueAsk, 'area' | 'teams' | 'party'>,
): Promise<Readonly<Record<ListId, number>>> {
  const { rows } = await sql<Record<ListId, number>>`
    select
      count(*) filter (where q.state = 'sent') as new,
      count(*) filter (where q.state = 'sent' and q.urgency in ('emergency', 'urgent')) as urgent,
      count(*) filter (where q.state = 'sent' and c.party_id = ${party}) as mine,
      count(*) filter (where q.state = 'accepted') as accepted,
      count(*) filter (where q.state = 'declined') as declined
    from referral.request_count q
    left join triage.claim c on c.area_id = q.area_id and c.request_id = q.request_id
      and c.ended_at is null
    where q.area_id = ${area} and q.team_id = any(${[...teams]})`.execute(tx);
  return rows[0] ?? { new: 0, urgent: 0, mine: 0, accepted: 0, declined: 0 };
}

function inList({ list, party }: QueueAsk) {
  switch (list) {
    case 'new':
      return sql`q.state = 'sent'`;
    case 'urgent':
      return sql`q.state = 'sent' and q.urgency in ('emergency', 'urgent')`;
    case 'mine':
      return sql`q.state = 'sent' and c.party_id = ${party}`;
    case 'accepted':
      return sql`q.state = 'accepted'`;
    case 'declined':
      return sql`q.state = 'declined'`;
  }
}
