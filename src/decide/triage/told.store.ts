import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { HelpWay } from './triage.ts';

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

/** What was told of some requests, as far as the viewer may see it. One statement. */
export async function toldOn(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select t.request_id as "requestId", t.kind, t.words, t.told_at as at, t.way,
      t.checked_by as "checkedBy", t.checked_on as "checkedOn",
      array(select o.service_id from triage.offer o
        where o.area_id = t.area_id and o.request_id = t.request_id
        order by o.service_id) as offers
    from triage.told t
    where t.area_id = ${area} and t.request_id = any(${[...requests]})`.execute(tx);
  return rows;
}
