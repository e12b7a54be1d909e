import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { enqueue } from '../../platform/notify/index.ts';
import { moveRequest, readRequest, type WholeRequest } from '../../refer/referral/index.ts';
import type { Urgency } from '../../refer/referral/referral.ts';
import { endClaim } from './claim.store.ts';
import { insertDecision, insertUnmetNeeds, type UnmetNeed } from './decision.store.ts';
import type { Doors } from './doors.ts';
import { isSameDecision } from './is-same-decision.rule.ts';
import {
  type Deciding,
  type Faulty,
  type NotDecided,
  stillOpen,
  whyNot,
} from './still-open.reader.ts';
import { messagesIn, type Telling } from './tell-followers.action.ts';
import { tellOf } from './tell-of-decision.action.ts';
import type { Decision, UrgencySet } from './triage.ts';
import { insertUrgency, newestUrgency } from './urgency.store.ts';

/** A decision that may be kept, with what is kept beside it. */
export type Proposed = {
  readonly kind: 'proposed';
  readonly decision: Decision;
  readonly urgency?: UrgencySet;
  readonly unmetNeed?: UnmetNeed;
};

/** Judges a decision against all that is known of the request: proposed, or its faults. */
export type Propose<Fault> = (whole: WholeRequest) => Proposed | Faulty<Fault>;

/** What is to be checked before sending: what would be recorded, and what everyone would get. */
export type ToCheck = {
  readonly kind: 'to-check';
  readonly whole: WholeRequest;
  readonly made: Decision;
  readonly tellings: readonly Telling[];
};

/** Judges a decision, and shows what would come of it; nothing is kept but that it was read. */
export async function previewDecision<Fault>(
  doors: Doors,
  deciding: Deciding,
  propose: Propose<Fault>,
): Promise<ToCheck | Faulty<Fault> | NotDecided> {
  const { viewer, visit } = deciding.actor;
  return await doors.db.as(viewer, async (tx) => {
    const judged = await judge(tx, { doors, deciding, propose });
    if (judged.kind !== 'judged') return judged;
    const { whole, proposed, tellings } = judged;
    const ids = [whole.request.id, whole.referral.id];
    await audit(tx, { act: 'read-request', ids, requestId: visit });
    return { kind: 'to-check', whole, made: proposed.decision, tellings };
  });
}

export type Decided = { readonly kind: 'decided'; readonly decision: Decision };

/**
 * Decides a request in one transaction: it is moved, the decision and what the family is told are
 * kept, messages are written, the claim ends, and the audit tells of it; or nothing is written. The
 * same form sent twice comes to the one decision; another one is told that it was not kept.
 */
export async function decide<Fault>(
  doors: Doors,
  deciding: Deciding,
  propose: Propose<Fault>,
): Promise<Decided | Faulty<Fault> | NotDecided> {
  return await doors.db.as(deciding.actor.viewer, async (tx) => {
    const judging = { doors, deciding, propose };
    const judged = await judge(tx, judging);
    if (judged.kind === 'decided-already') return await sameOr(tx, judged, judging);
    if (judged.kind !== 'judged') return judged;
    const { decision, urgency } = judged.proposed;
    const moved = await moveRequest(tx, deciding.actor.viewer, {
      requestId: deciding.requestId,
      version: deciding.version,
      to: decision.kind === 'acceptance' ? 'accepted' : 'declined',
      at: decision.decidedAt,
      data: { decision: decision.id },
      ...setTo(urgency?.urgency),
    });
    if (moved.kind !== 'moved') {
      return await sameOr(tx, await whyNot(tx, deciding, moved), judging);
    }
    await keep(tx, deciding, judged);
    return { kind: 'decided', decision };
  });
}

type Judging<Fault> = {
  readonly doors: Doors;
  readonly deciding: Deciding;
  readonly propose: Propose<Fault>;
};

type Judged = {
  readonly kind: 'judged';
  readonly whole: WholeRequest;
  readonly proposed: Proposed;
  readonly tellings: readonly Telling[];
};

async function judge<Fault>(
  tx: Tx,
  { doors, deciding, propose }: Judging<Fault>,
): Promise<Judged | Faulty<Fault> | NotDecided> {
  const open = await stillOpen(tx, deciding, 'accepted');
  if (open.kind !== 'open') return open;
  const { whole } = open;
  const proposed = propose(whole);
  if (proposed.kind === 'faulty') return proposed;
  const tellings = tellOf({ doors, whole, decision: proposed.decision });
  return { kind: 'judged', whole, proposed, tellings };
}

/**
 * The same person's same form, sent twice, is no second decision. It is judged once more as the
 * request stood before, and each word compared: another decision is told that it was not kept.
 */
async function sameOr<Fault>(
  tx: Tx,
  not: NotDecided,
  { deciding, propose }: Judging<Fault>,
): Promise<Decided | NotDecided> {
  if (not.kind !== 'decided-already') return not;
  const { actor, requestId, version } = deciding;
  const { viewer } = actor;
  const whole = await readRequest(tx, viewer, requestId);
  if (!whole) return { kind: 'gone' };
  const newest = await newestUrgency(tx, { area: viewer.area, requestId });
  const urgency = newest?.onVersion === version ? newest : undefined;
  const before = urgency ? { ...whole.request, urgency: urgency.was } : whole.request;
  const again = propose({ ...whole, request: before });
  if (again.kind === 'faulty') return not;
  const { decision } = not;
  const meant = { decision: again.decision, urgency: again.urgency };
  return isSameDecision({ decision, urgency }, meant) ? { kind: 'decided', decision } : not;
}

async function keep(
  tx: Tx,
  { actor, requestId }: Deciding,
  { whole, proposed, tellings }: Judged,
): Promise<void> {
  const { viewer, now: at, visit } = actor;
  const { area } = viewer;
  const { decision, urgency, unmetNeed } = proposed;
  const { criteriaVersion } = whole.request;
  await insertDecision(tx, { ...decision, area, criteriaVersion });
  if (urgency) await insertUrgency(tx, { area, requestId }, urgency);
  if (unmetNeed) await insertUnmetNeeds(tx, area, [unmetNeed]);
  await enqueue(tx, viewer, messagesIn(tellings, { requestId, at }));
  await endClaim(tx, { area, requestId, at });
  const act = decision.kind === 'acceptance' ? 'accept-request' : 'decline-request';
  const ids = [requestId, whole.referral.id, decision.id];
  await audit(tx, { act, ids, requestId: visit });
}

function setTo(urgency: Urgency | undefined): { readonly urgency?: Urgency } {
  return urgency === undefined ? {} : { urgency };
}
