import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import { awaitedOf, STANDS, URGENT } from './lists.store.ts';
import type { Looking } from './queue.store.ts';
import { type ListId, MOST_COUNTED } from './triage.ts';

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

/**
 * How many requests stand in each list of a rail, at most `MOST_COUNTED`; and which were taken from
 * this viewer.
 */
export async function listCounts(tx: Tx, looking: Looking): Promise<ListCounts> {
  const { area, teams, party, claimsSince } = looking;
  const counted = (which: RawBuilder<unknown>) => sql`(select count(*) from (select 1
    from referral.request_count q
    where q.area_id = ${area} and q.team_id = any(${[...teams]}) and ${which}
    limit ${MOST_COUNTED}::int) counted)`;
  const { rows } = await sql<ListCounts>`
    with ${awaitedOf(looking)}
    select
      ${counted(STANDS.new)} as new,
      ${counted(URGENT)} as urgent,
      (select count(*) from awaited where is_back) as "come-back",
      (select count(*) from awaited where not is_back) as asked,
      (select count(*) from triage.claim c
        join referral.request_count m on m.area_id = c.area_id and m.request_id = c.request_id
        where c.area_id = ${area} and c.party_id = ${party} and c.ended_at is null
          and c.claimed_at > ${claimsSince} and m.state in ('sent', 'information-asked')
          and m.team_id = any(${[...teams]})) as mine,
      ${counted(STANDS.accepted)} as accepted,
      ${counted(STANDS.declined)} as declined,
      coalesce((select json_agg(json_build_object('requestId', now.request_id,
          'byName', now.name, 'at', floor(extract(epoch from now.claimed_at) * 1000))
          order by now.claimed_at desc)
        from triage.claim was
        join triage.claim now on now.area_id = was.area_id and now.request_id = was.request_id
          and now.claimed_at = was.ended_at and now.ended_at is null
          and now.party_id <> was.party_id
        where was.area_id = ${area} and was.party_id = ${party} and was.ended_at > ${claimsSince}
      ), '[]') as "takenOver"`.execute(tx);
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
