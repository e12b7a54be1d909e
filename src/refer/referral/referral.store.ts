import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { Answer, AnswerRow } from './answers.ts';
import type { KeptReferral, KeptRequest, NewRequest } from './referral.ts';

/** A referral about to be written. */
export type NewReferral = KeptReferral & { readonly draftId: string };

/**
 * Writes referrals; how many: one whose reference is taken is not written. No conflict is named:
 * naming one asks for the right to read, which whoever sends does not have.
 */
export async function insertReferrals(
  tx: Tx,
  area: string,
  referrals: readonly NewReferral[],
): Promise<number> {
  const rows = referrals.map((one) => ({
    referral_id: one.id,
    reference: one.reference,
    draft_id: one.draftId,
    route: one.route,
    sent_at: one.sentAt,
  }));
  const done = await sql`insert into referral.referral
      (area_id, referral_id, reference, draft_id, route, sent_at)
    select ${area}, referral_id, reference, draft_id, route, sent_at
    from json_populate_recordset(null::referral.referral, ${JSON.stringify(rows)})
    on conflict do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

/**
 * Writes requests, of one referral or of many, with what was said and where each stands for those
 * who follow it: one statement a table.
 */
export async function insertRequests(
  tx: Tx,
  area: string,
  requests: readonly NewRequest[],
): Promise<void> {
  const rows = JSON.stringify(requests.map(requestRow));
  const request = sql`insert into referral.request (area_id, request_id, referral_id, service_id, team_id,
      state, version, received_at, criteria_version, urgency, state_since, district, route)
    select ${area}, request_id, referral_id, service_id, team_id, state, version, received_at,
      criteria_version, urgency, state_since, district, route
    from json_populate_recordset(null::referral.request, ${rows})`;
  const said = sql`insert into referral.request_said (area_id, request_id, team_id, says, needs)
    select ${area}, request_id, team_id, says, needs
    from json_populate_recordset(null::referral.request_said, ${rows})`;
  const standing = sql`insert into referral.standing (area_id, request_id, referral_id, service_id, team_id,
      state, received_at, state_since)
    select ${area}, request_id, referral_id, service_id, team_id, state, received_at, state_since
    from json_populate_recordset(null::referral.standing, ${rows})`;
  await Promise.all([request, said, standing].map((one) => one.execute(tx)));
}

function requestRow(request: NewRequest) {
  return {
    request_id: request.id,
    referral_id: request.referralId,
    service_id: request.serviceId,
    team_id: request.teamId,
    state: request.state,
    version: request.version,
    received_at: request.receivedAt,
    criteria_version: request.criteriaVersion,
    urgency: request.urgency,
    state_since: request.stateSince,
    says: request.says,
    needs: request.needs,
    district: request.district,
    route: request.route,
  };
}

/** Writes what was answered, one row an item, of one referral or of many, in one statement. */
export async function insertAnswers(
  tx: Tx,
  area: string,
  answers: readonly AnswerRow[],
): Promise<void> {
  const rows = answers.map((answer) => ({
    referral_id: answer.referral,
    item: answer.item,
    class: answer.class,
    said_by: answer.saidBy,
    value: answer.value,
    withheld_from: answer.withheldFrom,
  }));
  await sql`insert into referral.answer
      (area_id, referral_id, item, class, said_by, value, withheld_from)
    select ${area}, referral_id, item, class, said_by, value, withheld_from
    from json_populate_recordset(null::referral.answer, ${JSON.stringify(rows)})`.execute(tx);
}

/** Which referral of which area. */
export type OfReferral = { readonly area: string; readonly referral: string };

/** What was answered, as far as the viewer may see it; in no order of importance. */
export async function answersOf(tx: Tx, of: OfReferral): Promise<readonly Answer[]> {
  const { rows } = await sql<Answer>`
    select item, class, said_by as "saidBy", value, withheld_from as "withheldFrom"
    from referral.answer
    where area_id = ${of.area} and referral_id = ${of.referral} order by item`.execute(tx);
  return rows;
}

/** How far a request has come. */
export type RequestThere = Pick<
  KeptRequest,
  'id' | 'referralId' | 'teamId' | 'state' | 'version' | 'stateSince'
>;

/** The requests of some referrals, as far as they are there for the viewer, as each stands. */
export async function requestsThere(
  tx: Tx,
  area: string,
  referrals: readonly string[],
): Promise<readonly RequestThere[]> {
  const { rows } = await sql<RequestThere>`
    select request_id as id, referral_id as "referralId", team_id as "teamId", state, version,
      state_since as "stateSince"
    from referral.request
    where area_id = ${area} and referral_id = any(${[...referrals]}::text[])`.execute(tx);
  return rows;
}

/** Whether every referral that is there for the viewer came from a draft whose id begins so. */
export async function isEveryDraftNamed(tx: Tx, area: string, start: string): Promise<boolean> {
  const { rows } = await sql`select 1 from referral.referral
    where area_id = ${area} and not starts_with(draft_id, ${start}) limit 1`.execute(tx);
  return rows.length === 0;
}
