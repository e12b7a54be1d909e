import { type RawBuilder, sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { ListId } from './triage.ts';

/** Lists that may grow long: a page of one is made from the index, level by level. */
export type LongList = 'new' | 'urgent' | 'accepted' | 'declined';

/** What stands in each long list: of a request `q`, beside the requests `awaited`. */
export const STANDS: Readonly<Record<LongList, RawBuilder<unknown>>> = {
  new: sql`q.state = 'sent' and q.request_id not in (select request_id from awaited)`,
  urgent: sql`q.state = 'sent'`,
  accepted: sql`q.state = 'accepted'`,
  declined: sql`q.state = 'declined'`,
};

/**
 * One of which more was asked is back once it was answered, or the day to answer has passed.
 */
export function isBack(of: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`(${of}.state = 'sent' or ${of}.answer_by < ${today}::date)`;
}

/** Whatever waits for a nurse soon: it was sent, or nobody answered in time. */
export const URGENT = sql`q.place <= 2 and (q.state = 'sent' or ${late()})`;

/** More was asked, and nobody answered in time. */
export function late(): RawBuilder<unknown> {
  return sql`(q.state = 'information-asked'
    and q.request_id in (select request_id from awaited where is_back))`;
}

/** The undecided requests of which more was asked, to be named `awaited`: few, and read once. */
export function awaitedOf({ area, teams, today }: AwaitedOf): RawBuilder<unknown> {
  return sql`awaited as materialized (
    select a.request_id, a.state, ${isBack(sql`a`, today)} as is_back
    from referral.request_awaited a
    where a.area_id = ${area} and a.team_id = any(${[...teams]}))`;
}

export type AwaitedOf = {
  readonly area: string;
  readonly teams: readonly string[];
  readonly today: Day;
};

/** What a page of a list is made from where only few can stand in it; undefined: it may be long. */
export function fewIn({ list, area, party, claimsSince }: Listed): RawBuilder<unknown> | undefined {
  switch (list) {
    case 'come-back':
      return sql`q.request_id in (select request_id from awaited where is_back)`;
    case 'asked':
      return sql`q.request_id in (select request_id from awaited where not is_back)`;
    case 'mine':
      return sql`q.state in ('sent', 'information-asked') and q.request_id in (
        select c.request_id from triage.claim c
        where c.area_id = ${area} and c.party_id = ${party} and c.ended_at is null
          and c.claimed_at > ${claimsSince})`;
    default:
      return undefined;
  }
}

type Listed = {
  readonly list: ListId;
  readonly area: string;
  readonly party: string;
  readonly claimsSince: Instant;
};
