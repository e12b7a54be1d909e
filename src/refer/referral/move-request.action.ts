import type { Day, Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type NewEvent, record } from '../../platform/events/index.ts';
import { mayMove } from './moves.ts';
import type { KeptRequest, RequestState, Urgency } from './referral.ts';
import { lockRequest, updateRequest, updateRequests } from './request.store.ts';

/** A move of one request, on top of the version that whoever moves it has seen. */
export type Move = {
  readonly requestId: string;
  readonly version: number;
  readonly to: RequestState;
  readonly at: Instant;
  /** Set by the person who decides; absent leaves it as it is. */
  readonly urgency?: Urgency;
  /** Until when an answer is awaited, of a move to `information-asked`. */
  readonly answerBy?: Day;
  /** Codes and ids to keep with the event: the decision's id. */
  readonly data?: Readonly<Record<string, unknown>>;
};

export type Moved =
  | { readonly kind: 'moved'; readonly request: KeptRequest }
  /** Somebody changed it since: it is as `newer` says. */
  | { readonly kind: 'stale'; readonly newer: KeptRequest }
  | { readonly kind: 'not-legal'; readonly from: RequestState }
  /** There is none, or not for this viewer. */
  | { readonly kind: 'gone' };

/**
 * Moves a request, in the caller's transaction, and records what happened as `request-accepted`,
 * `request-declined`, `request-information-asked` or `request-withdrawn` at the moment given.
 */
export async function moveRequest(tx: Tx, viewer: Viewer, move: Move): Promise<Moved> {
  const request = await lockRequest(tx, viewer.area, move.requestId);
  if (!request) return { kind: 'gone' };
  if (request.version !== move.version) return { kind: 'stale', newer: request };
  if (!mayMove(request.state, move.to)) return { kind: 'not-legal', from: request.state };
  const next = { ...request, ...changeBy(request, move) };
  await updateRequest(tx, { area: viewer.area, ...next });
  await record(tx, viewer, [changeOf(`request-${move.to}`, move)]);
  return { kind: 'moved', request: next };
}

/**
 * Moves many requests that the caller knows as they stand, in the caller's transaction: all, or it
 * throws. For made-up requests; whoever acts on one that others may act on calls `moveRequest`.
 */
export async function moveRequests(
  tx: Tx,
  viewer: Viewer,
  moves: readonly { readonly request: KeptRequest; readonly move: Move }[],
): Promise<void> {
  const changes = moves.map(({ request, move }) => {
    const isLegal = request.version === move.version && mayMove(request.state, move.to);
    if (!isLegal) throw new Error(`No move of many from ${request.state} to ${move.to}`);
    return { ...request, ...changeBy(request, move) };
  });
  const moved = await updateRequests(tx, viewer.area, changes);
  if (moved !== moves.length) throw new Error(`Of ${moves.length} moves, ${moved} were made`);
  await record(
    tx,
    viewer,
    moves.map(({ move }) => changeOf(`request-${move.to}`, move)),
  );
}

function changeBy(request: KeptRequest, move: Move) {
  return {
    state: move.to,
    version: request.version + 1,
    stateSince: move.at,
    urgency: move.urgency ?? request.urgency,
    answerBy: move.answerBy ?? null,
  };
}

/** A response urgency set by a person, before anything is decided. */
export type UrgencySetting = Omit<Move, 'to' | 'urgency'> & { readonly urgency: Urgency };

/** Sets how soon somebody must respond, in the caller's transaction, and records that it was set. */
export async function setUrgency(
  tx: Tx,
  viewer: Viewer,
  setting: UrgencySetting,
): Promise<Exclude<Moved, { kind: 'not-legal' }>> {
  const request = await lockRequest(tx, viewer.area, setting.requestId);
  if (!request) return { kind: 'gone' };
  if (request.version !== setting.version) return { kind: 'stale', newer: request };
  const { urgency } = setting;
  const next: KeptRequest = { ...request, version: request.version + 1, urgency };
  await updateRequest(tx, { area: viewer.area, ...next, answerBy: null });
  await record(tx, viewer, [changeOf('request-urgency-set', setting, { urgency })]);
  return { kind: 'moved', request: next };
}

export function changeOf(
  kind: string,
  { requestId, at, data }: Pick<Move, 'requestId' | 'at' | 'data'>,
  more: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { record: requestId, kind, happenedAt: at, data: { ...data, ...more } };
}
