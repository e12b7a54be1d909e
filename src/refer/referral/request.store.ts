import { sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { KeptConsent } from '../consent/consent.ts';
import type { Answer } from './answers.ts';
import type { KeptReferral, KeptRequest, RequestState, Urgency } from './referral.ts';

const COLUMNS = sql`q.request_id as id, q.referral_id as "referralId", q.service_id as "serviceId",
  q.team_id as "teamId", q.state, q.version, q.received_at as "receivedAt",
  q.criteria_version as "criteriaVersion", coalesce(s.says, '{}') as says,
  coalesce(s.needs, '{}') as needs, q.urgency,
  q.state_since as "stateSince"`;

// Whoever may not see what was said finds nothing in its place.
const FROM = sql`referral.request q
  left join referral.request_said s on s.area_id = q.area_id and s.request_id = q.request_id`;

/** A request with the referral that it is part of, what was answered, and who agreed. */
export type RequestAndReferral = {
  readonly request: KeptRequest;
  readonly referral: KeptReferral;
  readonly answers: readonly Answer[];
  /** Oldest first. */
  readonly consents: readonly KeptConsent[];
  readonly withdrawal: Withdrawal | null;
};

/** That somebody who follows a request stopped it; `why` in their words, null: not said. */
export type Withdrawal = { readonly by: string; readonly why: string | null };

type Found = KeptRequest &
  Omit<KeptReferral, 'id'> &
  Pick<RequestAndReferral, 'answers' | 'consents' | 'withdrawal'>;

/** A request by its id, when it is the viewer's to see, with what they may see of the rest. */
export async function requestOf(
  tx: Tx,
  area: string,
  id: string,
): Promise<RequestAndReferral | undefined> {
  const { rows } = await sql<Found>`
    select ${COLUMNS}, r.reference, r.route, r.sent_at as "sentAt",
      coalesce((select json_agg(json_build_object('item', a.item, 'class', a.class,
          'saidBy', a.said_by, 'value', a.value, 'withheldFrom', a.withheld_from)
          order by a.item)
        from referral.answer a
        where a.area_id = q.area_id and a.referral_id = q.referral_id), '[]') as answers,
      coalesce((select json_agg(c.consent order by c.given_at, c.consent_id)
        from consent.given c
        where c.area_id = q.area_id and c.referral_id = q.referral_id), '[]') as consents,
      (select json_build_object('by', w.withdrawn_by, 'why', w.why) from referral.withdrawal w
        where w.area_id = q.area_id and w.request_id = q.request_id) as withdrawal
    from ${FROM}
    join referral.referral r on r.area_id = q.area_id and r.referral_id = q.referral_id
    where q.area_id = ${area} and q.request_id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { reference, route, sentAt, answers, consents, withdrawal, ...request } = row;
  return {
    request,
    referral: { id: row.referralId, reference, route, sentAt },
    answers,
    consents,
    withdrawal,
  };
}

/** A request, held against anyone else who would move it until this transaction ends. */
export async function lockRequest(
  tx: Tx,
  area: string,
  id: string,
): Promise<KeptRequest | undefined> {
  const { rows } = await sql<KeptRequest>`
    select ${COLUMNS} from ${FROM}
    where q.area_id = ${area} and q.request_id = ${id} for update of q`.execute(tx);
  return rows[0];
}

/** What changes of a request, on top of the version that was locked. */
export type RequestChange = {
  readonly area: string;
  readonly id: string;
  readonly version: number;
  readonly state: RequestState;
  readonly stateSince: Instant;
  readonly urgency: Urgency | null;
  /** Until when an answer is awaited; null leaves it as it was. */
  readonly answerBy: Day | null;
};

/** Changes a request that was locked, and where it stands for those who follow it. */
export async function updateRequest(tx: Tx, change: RequestChange): Promise<void> {
  await updateRequests(tx, change.area, [change]);
}

/** The same for many, in one statement a table; how many were as the version before each. */
export async function updateRequests(
  tx: Tx,
  area: string,
  changes: readonly Omit<RequestChange, 'area'>[],
): Promise<number> {
  const rows = changes.map(({ id, version, state, stateSince, urgency, answerBy }) => ({
    request_id: id,
    version,
    state,
    state_since: stateSince,
    urgency,
    answer_by: answerBy,
  }));
  const json = JSON.stringify(rows);
  const done = await sql`update referral.request q set state = c.state, version = c.version,
      state_since = c.state_since, urgency = c.urgency,
      answer_by = coalesce(c.answer_by, q.answer_by)
    from json_populate_recordset(null::referral.request, ${json}) c
    where q.area_id = ${area} and q.request_id = c.request_id
      and q.version = c.version - 1`.execute(tx);
  await sql`update referral.standing s set state = c.state, state_since = c.state_since
    from json_populate_recordset(null::referral.standing, ${json}) c
    where s.area_id = ${area} and s.request_id = c.request_id`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

/** Whether a request's team was asked for something else of the same referral as well. */
export async function isTeamOfOther(
  tx: Tx,
  area: string,
  { id, referralId, teamId }: Pick<KeptRequest, 'id' | 'referralId' | 'teamId'>,
): Promise<boolean> {
  const { rows } = await sql`select 1 from referral.request
    where area_id = ${area} and referral_id = ${referralId} and team_id = ${teamId}
      and request_id <> ${id} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Writes another team on a request that was locked; false when it is not the viewer's to give. */
export async function setTeam(
  tx: Tx,
  to: { readonly requestId: string; readonly version: number; readonly teamId: string },
): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select referral.give_to_team(${to.requestId}, ${to.version}, ${to.teamId}) as given`.execute(
    tx,
  );
  return rows[0]?.given === true;
}

/** The same for many, in one statement; how many of them were the viewer's to give. */
export async function setTeams(
  tx: Tx,
  all: readonly Parameters<typeof setTeam>[1][],
): Promise<number> {
  const { rows } = await sql<{ given: number }>`
    select count(*) filter (where referral.give_to_team(g."requestId", g.version, g."teamId"))
      as given
    from json_to_recordset(${JSON.stringify(all)}::json)
      as g("requestId" text, version int, "teamId" text)`.execute(tx);
  return rows[0]?.given ?? 0;
}

/** Which requests of some referrals a team has, as the viewer may see it. */
export async function requestsOfTeam(
  tx: Tx,
  area: string,
  { team, referrals }: { readonly team: string; readonly referrals: readonly string[] },
): Promise<readonly Pick<KeptRequest, 'id' | 'referralId'>[]> {
  const { rows } = await sql<Pick<KeptRequest, 'id' | 'referralId'>>`
    select request_id as id, referral_id as "referralId" from referral.request
    where area_id = ${area} and team_id = ${team}
      and referral_id = any(${[...referrals]}::text[])`.execute(tx);
  return rows;
}

/** Sends many requests back, each for a follower among the viewer's parties; how many were. */
export async function setAllSentBack(
  tx: Tx,
  all: readonly { readonly requestId: string; readonly at: Instant }[],
): Promise<number> {
  const { rows } = await sql<{ back: number }>`
    select count(*) filter (where referral.send_back(b."requestId", b.at)) as back
    from json_to_recordset(${JSON.stringify(all)}::json)
      as b("requestId" text, at timestamptz)`.execute(tx);
  return rows[0]?.back ?? 0;
}

/** Sends a request back to its team, for a follower; false when it awaits no answer. */
export async function setSentBack(tx: Tx, requestId: string, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ back: boolean }>`
    select referral.send_back(${requestId}, ${at}::timestamptz) as back`.execute(tx);
  return rows[0]?.back === true;
}

/** The state in which a request stands, for whoever follows it. */
export async function stateFollowed(
  tx: Tx,
  area: string,
  id: string,
): Promise<RequestState | undefined> {
  const { rows } = await sql<{ state: RequestState }>`select state from referral.standing
    where area_id = ${area} and request_id = ${id}`.execute(tx);
  return rows[0]?.state;
}
