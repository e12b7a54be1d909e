import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { RequestState } from '../../refer/referral/referral.ts';
import { ASK, ISO } from './ask.store.ts';
import type { Ask, HelpWay } from './triage.ts';

/** What a family was told of a request of theirs. */
export type Told = {
  readonly requestId: string;
  readonly kind: 'acceptance' | 'decline';
  readonly words: string;
  readonly at: Instant;
  readonly way: HelpWay | null;
  readonly checkedBy: string | null;
  readonly checkedOn: Day | null;
  /** Ids of the services offered instead. */
  readonly offers: readonly string[];
};

/** Where a request stands for whoever follows it. */
export type Stands = {
  readonly requestId: string;
  readonly serviceId: string;
  readonly teamId: string;
  readonly state: RequestState;
};

/** What a follower may know of what was done with a request. */
export type Known = Stands & {
  /** Null while nothing is decided. */
  readonly told: Told | null;
  /** What they themselves were asked, oldest first. */
  readonly asks: readonly Ask[];
  /** Whether its team was to be found, and it was given to one. */
  readonly isGiven: boolean;
};

/** What may be known of some requests, as far as the viewer may see it. One statement. */
export async function knownOf(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select s.request_id as "requestId", s.service_id as "serviceId", s.team_id as "teamId",
      s.state,
      (select json_build_object('requestId', t.request_id, 'kind', t.kind, 'words', t.words,
          'at', to_char(t.told_at at time zone 'UTC', ${ISO}), 'way', t.way,
          'checkedBy', t.checked_by, 'checkedOn', t.checked_on,
          'offers', array(select o.service_id from triage.offer o
            where o.area_id = t.area_id and o.request_id = t.request_id order by o.service_id))
        from triage.told t
        where t.area_id = s.area_id and t.request_id = s.request_id) as told,
      coalesce((select json_agg(${ASK} order by a.asked_at, a.ask_id) from triage.ask a
        where a.area_id = s.area_id and a.request_id = s.request_id), '[]') as asks,
      exists (select 1 from triage.given g
        where g.area_id = s.area_id and g.request_id = s.request_id) as "isGiven"
    from referral.request_standing s
    where s.area_id = ${area} and s.request_id = any(${[...requests]})
    order by s.request_id`.execute(tx);
  return rows;
}

/** Where a request stands, when the viewer follows it. */
export async function standingOf(
  tx: Tx,
  area: string,
  requestId: string,
): Promise<Stands | undefined> {
  const { rows } = await sql<Stands>`
    select request_id as "requestId", service_id as "serviceId", team_id as "teamId", state
    from referral.request_standing
    where area_id = ${area} and request_id = ${requestId}`.execute(tx);
  return rows[0];
}
