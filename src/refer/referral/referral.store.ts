import { type ColumnType, sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Answer } from './answers.ts';
import type { KeptReferral, KeptRequest } from './referral.ts';

type Tables = {
  'referral.referral': {
    area_id: string;
    referral_id: string;
    reference: string;
    draft_id: string;
    route: KeptReferral['route'];
    sent_at: Instant;
  };
  'referral.request': {
    area_id: string;
    request_id: string;
    referral_id: string;
    service_id: string;
    team_id: string;
    state: KeptRequest['state'];
    version: number;
    received_at: Instant;
    criteria_version: Day;
    urgency: KeptRequest['urgency'];
    state_since: Instant;
  };
  'referral.request_said': {
    area_id: string;
    request_id: string;
    team_id: string;
    says: readonly KeptRequest['says'][number][];
    needs: readonly string[];
  };
  'referral.standing': {
    area_id: string;
    request_id: string;
    referral_id: string;
    service_id: string;
    team_id: string;
    state: KeptRequest['state'];
    received_at: Instant;
    state_since: Instant;
  };
  'referral.answer': {
    area_id: string;
    referral_id: string;
    item: string;
    class: Answer['class'];
    said_by: Answer['saidBy'];
    value: ColumnType<Answer['value'], string, string>;
    withheld_from: readonly string[];
  };
};

/** A referral about to be written. */
export type NewReferral = KeptReferral & { readonly area: string; readonly draftId: string };

/**
 * Writes a referral; false when its reference is taken, and nothing was written. No conflict is
 * named: naming one asks for the right to read, which whoever sends does not have.
 */
export async function insertReferral(tx: Tx, referral: NewReferral): Promise<boolean> {
  const done = await tx
    .withTables<Tables>()
    .insertInto('referral.referral')
    .values({
      area_id: referral.area,
      referral_id: referral.id,
      reference: referral.reference,
      draft_id: referral.draftId,
      route: referral.route,
      sent_at: referral.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Writes one request for each service and team, with where it stands for those who follow it. */
export async function insertRequests(
  tx: Tx,
  area: string,
  requests: readonly KeptRequest[],
): Promise<void> {
  const ours = tx.withTables<Tables>();
  await ours
    .insertInto('referral.request')
    .values(
      requests.map((request) => ({
        area_id: area,
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
      })),
    )
    .execute();
  await ours
    .insertInto('referral.request_said')
    .values(
      requests.map(({ id, teamId, says, needs }) => ({
        area_id: area,
        request_id: id,
        team_id: teamId,
        says: [...says],
        needs: [...needs],
      })),
    )
    .execute();
  await ours
    .insertInto('referral.standing')
    .values(
      requests.map((request) => ({
        area_id: area,
        request_id: request.id,
        referral_id: request.referralId,
        service_id: request.serviceId,
        team_id: request.teamId,
        state: request.state,
        received_at: request.receivedAt,
        state_since: request.stateSince,
      })),
    )
    .execute();
}

/** Which referral of which area. */
export type OfReferral = { readonly area: string; readonly referral: string };

/** Writes what was answered, one row an item. */
export async function insertAnswers(
  tx: Tx,
  of: OfReferral,
  answers: readonly Answer[],
): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('referral.answer')
    .values(
      answers.map((answer) => ({
        area_id: of.area,
        referral_id: of.referral,
        item: answer.item,
        class: answer.class,
        said_by: answer.saidBy,
        value: JSON.stringify(answer.value),
        withheld_from: [...answer.withheldFrom],
      })),
    )
    .execute();
}

/** What was answered, as far as the viewer may see it; in no order of importance. */
export async function answersOf(tx: Tx, of: OfReferral): Promise<readonly Answer[]> {
  const { rows } = await sql<Answer>`
    select item, class, said_by as "saidBy", value, withheld_from as "withheldFrom"
    from referral.answer
    where area_id = ${of.area} and referral_id = ${of.referral} order by item`.execute(tx);
  return rows;
}
