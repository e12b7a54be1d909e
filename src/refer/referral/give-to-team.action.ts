import type { Instant } from '../../kernel/day.ts';
import { handOver, letIn, type Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { record } from '../../platform/events/index.ts';
import { changeOf, type Moved } from './move-request.action.ts';
import { mayMove } from './moves.ts';
import { isTeamOfOther, lockRequest, setTeam } from './request.store.ts';

/** A request that is given to another team, on top of the version that whoever gives it has seen. */
export type Giving = {
  readonly requestId: string;
  readonly version: number;
  readonly teamId: string;
  readonly at: Instant;
};

export type Given =
  | { readonly kind: 'given'; readonly from: string }
  | Exclude<Moved, { readonly kind: 'moved' }>;

/**
 * Gives a request to another team, in the caller's transaction, and records `request-team-given`.
 * It keeps its state and the day on which it was received. From then on the other team sees it, and
 * whoever gave it only what their own teams still have of the referral.
 */
export async function giveToTeam(tx: Tx, viewer: Viewer, giving: Giving): Promise<Given> {
  const { requestId, version, teamId, at } = giving;
  const request = await lockRequest(tx, viewer.area, requestId);
  if (!request) return { kind: 'gone' };
  if (request.version !== version) return { kind: 'stale', newer: request };
  if (!mayMove(request.state, 'accepted')) return { kind: 'not-legal', from: request.state };
  const { teamId: from, referralId } = request;
  const keeps = await isTeamOfOther(tx, viewer.area, request);
  if (!(await setTeam(tx, giving))) return { kind: 'gone' };
  const passing = { from, to: teamId, at };
  await record(tx, viewer, [changeOf('request-team-given', giving, { from, to: teamId })]);
  await handOver(tx, { ...passing, record: requestId });
  await (keeps ? letIn : handOver)(tx, { ...passing, record: referralId });
  return { kind: 'given', from };
}
