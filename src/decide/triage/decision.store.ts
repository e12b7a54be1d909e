import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Decision } from './triage.ts';

/** A decision about to be kept, with where, and by which criteria. */
export type NewDecision = Decision & { readonly area: string; readonly criteriaVersion: Day };

/** Keeps a decision, what the family is told of it, and the help it offers instead. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await insertDecisions(tx, decision.area, [decision]);
}

/** The same for many, in one statement a table. */
export async function insertDecisions(
  tx: Tx,
  area: string,
  decisions: readonly NewDecision[],
): Promise<void> {
  const rows = JSON.stringify(decisions.map(rowOf));
  await sql`insert into triage.decision
      (area_id, decision_id, request_id, kind, on_version, decided_by, decided_by_name, decided_at,
        urgency, way, reason_code, criteria_version, follow_through_by, follow_through_on)
    select ${area}, decision_id, request_id, kind, on_version, decided_by, decided_by_name,
      decided_at, urgency, way, reason_code, criteria_version, follow_through_by,
      follow_through_on
    from json_populate_recordset(null::triage.decision, ${rows})`.execute(tx);
  await insertReasonWords(tx, area, decisions);
  await sql`insert into triage.told
      (area_id, request_id, decision_id, kind, words, told_at, way, checked_by, checked_on)
    select ${area}, request_id, decision_id, kind, words, told_at, way, checked_by, checked_on
    from json_populate_recordset(null::triage.told, ${rows})`.execute(tx);
  const offers = decisions.flatMap(offersOf);
  if (offers.length > 0) await insertOffers(tx, area, offers);
}

function rowOf(decision: NewDecision) {
  return {
    decision_id: decision.id,
    request_id: decision.requestId,
    kind: decision.kind,
    on_version: decision.onVersion,
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
    words: decision.toldFamily,
    told_at: decision.decidedAt,
    checked_by: decision.followThroughBy,
    checked_on: decision.followThroughOn,
  };
}

function offersOf({ id, requestId, offers }: NewDecision) {
  return offers.map(({ serviceId, answer, gapAnswer }) => ({
    decision_id: id,
    request_id: requestId,
    service_id: serviceId,
    answer,
    gap_answer: gapAnswer,
  }));
}

// Not for an administrator, who sees the rest of the decision.
async function insertReasonWords(
  tx: Tx,
  area: string,
  decisions: readonly NewDecision[],
): Promise<void> {
  const said = decisions.filter(({ reasonWords }) => reasonWords !== null).map(rowOf);
  if (said.length === 0) return;
  await sql`insert into triage.decision_words (area_id, decision_id, request_id, reason_words)
    select ${area}, decision_id, request_id, reason_words
    from json_populate_recordset(null::triage.decision_words, ${JSON.stringify(said)})`.execute(tx);
}

// What the family sees of an offer is its own row; how it was judged stays with staff.
async function insertOffers(
  tx: Tx,
  area: string,
  offers: ReturnType<typeof offersOf>,
): Promise<void> {
  const rows = JSON.stringify(offers);
  await sql`insert into triage.offer (area_id, decision_id, request_id, service_id)
    select ${area}, decision_id, request_id, service_id
    from json_populate_recordset(null::triage.offer, ${rows})`.execute(tx);
  await sql`insert into triage.offer_judged
      (area_id, decision_id, request_id, service_id, answer, gap_answer)
    select ${area}, decision_id, request_id, service_id, answer, gap_answer
    from json_populate_recordset(null::triage.offer_judged, ${rows})`.execute(tx);
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

/** Keeps needs that nothing in the area meets, or that nobody has room for. */
export async function insertUnmetNeeds(
  tx: Tx,
  area: string,
  needs: readonly UnmetNeed[],
): Promise<void> {
  if (needs.length === 0) return;
  const rows = needs.map((need) => ({
    unmet_need_id: need.id,
    decision_id: need.decisionId,
    service_id: need.serviceId,
    needs: need.needs,
    age_band: need.ageBand,
    district: need.district,
    reason_code: need.reasonCode,
    noted_on: need.notedOn,
  }));
  await sql`insert into triage.unmet_need
      (area_id, unmet_need_id, decision_id, service_id, needs, age_band, district, reason_code,
        noted_on)
    select ${area}, unmet_need_id, decision_id, service_id, needs, age_band, district, reason_code,
      noted_on
    from json_populate_recordset(null::triage.unmet_need, ${JSON.stringify(rows)})`.execute(tx);
}

/** The columns of a decision, from `d` (decision) and `t` (told). */
export const DECISION = sql`d.decision_id as id, d.request_id as "requestId", d.kind,
  d.on_version as "onVersion", d.decided_by as "decidedBy", d.decided_by_name as "decidedByName",
  d.decided_at as "decidedAt", d.urgency, d.way, d.reason_code as "reasonCode",
  (select w.reason_words from triage.decision_words w
    where w.area_id = d.area_id and w.decision_id = d.decision_id) as "reasonWords",
  d.follow_through_by as "followThroughBy",
  d.follow_through_on as "followThroughOn", t.words as "toldFamily",
  coalesce((select json_agg(json_build_object('serviceId', o.service_id, 'answer', o.answer,
      'gapAnswer', o.gap_answer) order by o.service_id)
    from triage.offer_judged o
    where o.area_id = d.area_id and o.decision_id = d.decision_id), '[]') as offers`;

/** The decision on a request, for its team; undefined while there is none. */
export async function decisionOn(
  tx: Tx,
  area: string,
  requestId: string,
): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select ${DECISION} from triage.decision d
    join triage.told t on t.area_id = d.area_id and t.request_id = d.request_id
    where d.area_id = ${area} and d.request_id = ${requestId}`.execute(tx);
  return rows[0];
}

/** The moment of the newest decision that the viewer may see; undefined: none yet. */
export async function lastDecidedAt(
  tx: Tx,
  area: string,
): Promise<Decision['decidedAt'] | undefined> {
  const { rows } = await sql<Pick<Decision, 'decidedAt'>>`
    select decided_at as "decidedAt" from triage.decision
    where area_id = ${area} order by decided_at desc limit 1`.execute(tx);
  return rows[0]?.decidedAt;
}
