import type { Tx } from '../../platform/db/index.ts';
import { type Moved, mayMove, readRequest, type WholeRequest } from '../../refer/referral/index.ts';
import type { KeptRequest, RequestState } from '../../refer/referral/referral.ts';
import { decisionOn } from './decision.store.ts';
import type { Actor } from './doors.ts';
import type { Decision } from './triage.ts';

/** Somebody acts on a request, on top of the version of it that they have seen. */
export type Deciding = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly version: number;
};

/** Why nothing was done: what each page shows in its place. */
export type NotDecided =
  /** There is none, or not for this viewer. */
  | { readonly kind: 'gone' }
  /** Somebody decided it before: who and when stand in the decision. */
  | { readonly kind: 'decided-already'; readonly decision: Decision }
  /** Somebody changed it since it was seen; nothing was written. */
  | { readonly kind: 'stale'; readonly newer: KeptRequest }
  | { readonly kind: 'not-legal'; readonly from: RequestState };

export type Faulty<Fault> = { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/**
 * The opening that every act on a request shares: it is there for this viewer, it may still go
 * where the act takes it, and nobody has changed it since it was seen.
 */
export async function stillOpen(
  tx: Tx,
  deciding: Deciding,
  to: RequestState,
): Promise<{ readonly kind: 'open'; readonly whole: WholeRequest } | NotDecided> {
  const whole = await readRequest(tx, deciding.actor.viewer, deciding.requestId);
  if (!whole) return { kind: 'gone' };
  const { request } = whole;
  if (!mayMove(request.state, to)) {
    return await whyNot(tx, deciding, { kind: 'not-legal', from: request.state });
  }
  if (request.version !== deciding.version) return { kind: 'stale', newer: request };
  return { kind: 'open', whole };
}

/** Why a move did not come about: where somebody decided it first, that decision. */
export async function whyNot(
  tx: Tx,
  { actor, requestId }: Deciding,
  moved: Exclude<Moved, { kind: 'moved' }>,
): Promise<NotDecided> {
  if (moved.kind === 'gone') return moved;
  const decision = await decisionOn(tx, actor.viewer.area, requestId);
  return decision ? { kind: 'decided-already', decision } : moved;
}
