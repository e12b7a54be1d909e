import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Decision, Offer } from './triage.ts';

/** A decision about to be kept, with where, and by which criteria. */
export type NewDecision = Decision & { readonly area: string; readonly criteriaVersion: Day };

/** Keeps a decision, what the family is told of it, and the help it offers instead. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await sql`insert into triage.decision
      (area_id, decision_id, request_id, kind, on_version, decided_by, decided_by_name, decided_at,
        urgency, way, reason_code, criteria_version, follow_through_by, follow_through_on)
    values (${decision.area}, ${decision.id}, ${decision.requestId}, ${decision.kind},
      ${decision.onVersion}, ${decision.decidedBy}, ${decision.decidedByName},
      ${decision.decidedAt}, ${decision.urgency}, ${decision.way}, ${decision.reasonCode},
      ${decision.criteriaVersion}, ${decision.followThroughBy},
      ${decision.followThroughOn})`.execute(tx);
  await insertReasonWords(tx, decision);
  await sql`insert into triage.told
      (area_id, request_id, decision_id, kind, words, told_at, way, checked_by, checked_on)
    values (${decision.area}, ${decision.requestId}, ${decision.id}, ${decision.kind},
      ${decision.toldFamily}, ${decision.decidedAt}, ${decision.way}, ${decision.followThroughBy},
      ${decision.followThroughOn})`.execute(tx);
  for (const offer of decision.offers) await insertOffer(tx, decision, offer);
}

// Not for an administrator, who sees the rest of the decision.
async function insertReasonWords(tx: Tx, decision: NewDecision): Promise<void> {
  if (decision.reasonWords === null) return;
  await sql`insert into triage.decision_words (area_id, decision_id, request_id, reason_words)
    values (${decision.area}, ${decision.id}, ${decision.requestId},
      ${decision.reasonWords})`.execute(tx);
}

// What the family sees of an offer is its own row; how it was judged stays with staff.
async function insertOffer(tx: Tx, decision: NewDecision, offer: Offer): Promise<void> {
  const { area, id, requestId } = decision;
  await sql`insert into triage.offer (area_id, decision_id, request_id, service_id)
    values (${area}, ${id}, ${requestId}, ${offer.serviceId})`.execute(tx);
  await sql`insert into triage.offer_judged
      (area_id, decision_id, request_id, service_id, answer, gap_answer)
    values (${area}, ${id}, ${requestId}, ${offer.serviceId}, ${offer.answer},
      ${offer.gapAnswer})`.execute(tx);
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

/** Keeps a need that nothing in the area meets, or that nobody has room for. */
export async function insertUnmetNeed(tx: Tx, need: UnmetNeed): Promise<void> {
  await sql`insert into triage.unmet_need
      (area_id, unmet_need_id, decision_id, service_id, needs, age_band, district, reason_code,
        noted_on)
    values (${need.area}, ${need.id}, ${need.decisionId}, ${need.serviceId}, ${[...need.needs]},
      ${need.ageBand}, ${need.district}, ${need.reasonCode}, ${need.notedOn})`.execute(tx);
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
