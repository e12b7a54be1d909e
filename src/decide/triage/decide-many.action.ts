import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { LeftAlready } from '../../platform/notify/index.ts';
import { moveRequests, type WholeRequest } from '../../refer/referral/index.ts';
import { proposeAcceptance } from './accept-request.action.ts';
import { actOnMany } from './act-on-many.action.ts';
import type { Propose, Proposed } from './decide.action.ts';
import { insertDecisions, insertUnmetNeeds } from './decision.store.ts';
import { proposeDecline } from './decline-request.action.ts';
import type { Actor, Doors } from './doors.ts';
import type { Deciding } from './still-open.reader.ts';
import { leftOf } from './tell-followers.action.ts';
import { tellOf } from './tell-of-decision.action.ts';
import type { Acceptance, Decline } from './triage.ts';
import { insertUrgencies } from './urgency.store.ts';

/** One of many decisions, on a request that the caller knows whole. */
export type OneDecided = {
  readonly actor: Omit<Actor, 'viewer'>;
  readonly whole: WholeRequest;
  readonly idOf: (kind: string) => string;
} & (
  | { readonly kind: 'acceptance'; readonly asked: Acceptance }
  | { readonly kind: 'decline'; readonly asked: Decline }
);

/** One of many, judged, with what is kept, and the messages that have left. Nothing is written yet. */
export type ReadyToDecide = {
  readonly one: OneDecided;
  readonly proposed: Proposed;
  readonly left: readonly LeftAlready[];
};

/** What deciding comes to, by the functions that decide one; throws where it may not be decided. */
export function readyToDecide(doors: Doors, viewer: Viewer, one: OneDecided): ReadyToDecide {
  const { whole, idOf } = one;
  const { request } = whole;
  const actor = { ...one.actor, viewer };
  const deciding = { actor, requestId: request.id, version: request.version };
  const judged = proposeOne(doors, deciding, one)(whole);
  if (judged.kind === 'faulty') throw new Error(`A decision of many has ${faults(judged)}`);
  const proposed = named(judged, idOf);
  const tellings = tellOf({ doors, whole, decision: proposed.decision });
  const { requestId, decidedAt: at } = proposed.decision;
  const left = leftOf(tellings, { area: viewer.area, requestId, at, idOf });
  return { one, proposed, left };
}

function proposeOne(
  doors: Doors,
  deciding: Deciding,
  one: OneDecided,
): Propose<{ readonly kind: string }> {
  return one.kind === 'acceptance'
    ? proposeAcceptance(doors, deciding, one.asked)
    : proposeDecline(doors, deciding, one.asked);
}

function faults(judged: { readonly faults: readonly { readonly kind: string }[] }): string {
  return judged.faults.map(({ kind }) => kind).join(', ');
}

function named({ decision, unmetNeed, ...rest }: Proposed, idOf: OneDecided['idOf']): Proposed {
  const id = idOf('decision');
  const need = unmetNeed && { ...unmetNeed, id: idOf('need'), decisionId: id };
  return { ...rest, decision: { ...decision, id }, ...(need ? { unmetNeed: need } : {}) };
}

/**
 * Decides many requests by one person, all or none: what deciding each from its own page would have
 * left, with messages that have left already. For made-up requests, which nobody has open.
 */
export async function decideMany(
  doors: Pick<Doors, 'db'>,
  viewer: Viewer,
  all: readonly ReadyToDecide[],
): Promise<void> {
  await actOnMany(doors, viewer, {
    all,
    write: (tx) => writeDecisions(tx, viewer, all),
    audited: auditedOf,
  });
}

async function writeDecisions(
  tx: Tx,
  viewer: Viewer,
  all: readonly ReadyToDecide[],
): Promise<void> {
  const { area } = viewer;
  const moved = all.map(({ one, proposed }) => ({
    request: one.whole.request,
    move: moveOf(one, proposed),
  }));
  const decisions = all.map(({ one, proposed }) => ({
    ...proposed.decision,
    area,
    criteriaVersion: one.whole.request.criteriaVersion,
  }));
  const urgencies = all.flatMap(({ one, proposed: { urgency } }) =>
    urgency ? [{ requestId: one.whole.request.id, set: urgency }] : [],
  );
  const needs = all.flatMap(({ proposed }) => proposed.unmetNeed ?? []);
  await moveRequests(tx, viewer, moved);
  await insertDecisions(tx, area, decisions);
  await insertUrgencies(tx, area, urgencies);
  await insertUnmetNeeds(tx, area, needs);
}

function moveOf({ whole }: OneDecided, { decision, urgency }: Proposed) {
  return {
    requestId: decision.requestId,
    version: whole.request.version,
    to: decision.kind === 'acceptance' ? ('accepted' as const) : ('declined' as const),
    at: decision.decidedAt,
    data: { decision: decision.id },
    ...(urgency ? { urgency: urgency.urgency } : {}),
  };
}

function auditedOf({ one, proposed: { decision } }: ReadyToDecide) {
  const act = decision.kind === 'acceptance' ? 'accept-request' : 'decline-request';
  const ids = [decision.requestId, one.whole.referral.id, decision.id];
  return { act, ids, requestId: one.actor.visit };
}
