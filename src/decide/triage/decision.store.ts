import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Urgency } from '../../refer/referral/referral.ts';
import type { Decision, HelpWay, Offer } from './triage.ts';

type Tables = {
  'triage.decision': {
    area_id: string;
    decision_id: string;
    request_id: string;
    kind: 'acceptance' | 'decline';
    decided_by: string;
    decided_by_name: string;
    decided_at: Instant;
    urgency: Urgency | null;
    way: HelpWay | null;
    reason_code: string | null;
    reason_words: string | null;
    criteria_version: Day;
    follow_through_by: string | null;
    follow_through_on: Day | null;
  };
  'triage.told': {
    area_id: string;
    request_id: string;
    decision_id: string;
    kind: 'acceptance' | 'decline';
    words: string;
    told_at: Instant;
    way: HelpWay | null;
    checked_by: string | null;
    checked_on: Day | null;
  };
  'triage.offer': {
    area_id: string;
    decision_id: string;
    request_id: string;
    service_id: string;
    answer: Offer['answer'];
    gap_answer: string | null;
  };
  'triage.unmet_need': {
    area_id: string;
    unmet_need_id: string;
    decision_id: string;
    service_id: string;
    needs: string[];
    age_band: string;
    district: string | null;
    reason_code: string;
    noted_on: Day;
  };
};

/** A decision about to be kept, with who made it and by which criteria. */
export type NewDecision = Decision & {
  readonly area: string;
  readonly decidedBy: string;
  readonly criteriaVersion: Day;
};

/** Keeps a decision and the help it offers instead. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('triage.decision')
    .values({
      area_id: decision.area,
      decision_id: decision.id,
      request_id: decision.requestId,
      kind: decision.kind,
      decided_by: decision.decidedBy,
      decided_by_name: decision.decidedByName,
      decided_at: decision.decidedAt,
      urgency: decision.urgency,
      way: decision.way,
      reason_code: decision.reasonCode,
      reason_words: decision.reasonWords,
      criteria_version: decision.criteriaVersion,
      follow_through_by: decision.followThroughBy,
      follow_through_on: decision.followThroughOn,
    })
    .execute();
  await insertTold(tx, decision);
  if (decision.offers.length === 0) return;
  await tx
    .withTables<Tables>()
    .insertInto('triage.offer')
    .values(
      decision.offers.map((offer) => ({
        area_id: decision.area,
        decision_id: decision.id,
        request_id: decision.requestId,
        service_id: offer.serviceId,
        answer: offer.answer,
        gap_answer: offer.gapAnswer,
      })),
    )
    .execute();
}

// What the family sees is its own row: the policies let a follower read this one and no other.
async function insertTold(tx: Tx, decision: NewDecision): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('triage.told')
    .values({
      area_id: decision.area,
      request_id: decision.requestId,
      decision_id: decision.id,
      kind: decision.kind,
      words: decision.toldFamily,
      told_at: decision.decidedAt,
      way: decision.way,
      checked_by: decision.followThroughBy,
      checked_on: decision.followThroughOn,
    })
    .execute();
}

export type UnmetNeed = {
  readonly area: string;
  readonly id: string;
  readonly decisionId: string;
  readonly serviceId: string;
  readonly needs: readonly string[];
  readonly ageBand: string;
  readonly district: string | null;
  readonly reasonCode: string;
  readonly notedOn: Day;
};

/** Keeps a need that nothing in the area meets. */
export async function insertUnmetNeed(tx: Tx, need: UnmetNeed): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('triage.unmet_need')
    .values({
      area_id: need.area,
      unmet_need_id: need.id,
      decision_id: need.decisionId,
      service_id: need.serviceId,
      needs: [...need.needs],
      age_band: need.ageBand,
      district: need.district,
      reason_code: need.reasonCode,
      noted_on: need.notedOn,
    })
    .execute();
}

/** The decision on a request, for its team; undefined while there is none. */
export async function decisionOn(
  tx: Tx,
  area: string,
  requestId: string,
): Promise<Decision | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('triage.decision as d')
    .innerJoin('triage.told as t', (join) =>
      join.onRef('t.area_id', '=', 'd.area_id').onRef('t.request_id', '=', 'd.request_id'),
    )
    .selectAll('d')
    .select('t.words')
    .where('d.area_id', '=', area)
    .where('d.request_id', '=', requestId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.decision_id,
    requestId: row.request_id,
    kind: row.kind,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
    urgency: row.urgency,
    way: row.way,
    reasonCode: row.reason_code,
    reasonWords: row.reason_words,
    toldFamily: row.words,
    followThroughBy: row.follow_through_by,
    followThroughOn: row.follow_through_on,
    offers: await offersOn(tx, area, [requestId]).then((all) => all.map(({ offer }) => offer)),
  };
}

/** What a family was told of a request of theirs. */
export type Told = {
  readonly requestId: string;
  readonly kind: 'acceptance' | 'decline';
  readonly words: string;
  readonly at: Instant;
  readonly way: HelpWay | null;
  readonly checkedBy: string | null;
  readonly checkedOn: Day | null;
  readonly offers: readonly Offer[];
};

/** What was told of some requests, as far as the viewer may see it. Two statements. */
export async function toldOn(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly Told[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('triage.told')
    .selectAll()
    .where('area_id', '=', area)
    .where('request_id', 'in', requests)
    .execute();
  if (rows.length === 0) return [];
  const offers = await offersOn(tx, area, requests);
  return rows.map((row) => ({
    requestId: row.request_id,
    kind: row.kind,
    words: row.words,
    at: row.told_at,
    way: row.way,
    checkedBy: row.checked_by,
    checkedOn: row.checked_on,
    offers: offers.filter((one) => one.requestId === row.request_id).map(({ offer }) => offer),
  }));
}

type OfferOn = { readonly requestId: string; readonly offer: Offer };

async function offersOn(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly OfferOn[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('triage.offer')
    .selectAll()
    .where('area_id', '=', area)
    .where('request_id', 'in', requests)
    .orderBy('service_id')
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    offer: { serviceId: row.service_id, answer: row.answer, gapAnswer: row.gap_answer },
  }));
}
