import type { Instant } from '../../kernel/day.ts';
import {
  handOver,
  handOverMany,
  letIn,
  letInMany,
  type Viewer,
} from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { record } from '../../platform/events/index.ts';
import { changeOf, type Moved } from './move-request.action.ts';
import { mayMove } from './moves.ts';
import type { KeptRequest } from './referral.ts';
import { isTeamOfOther, lockRequest, requestsOfTeam, setTeam, setTeams } from './request.store.ts';

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

/**
 * Gives many requests of one team, that the caller knows as they stand, to other teams, in their
 * order and in the caller's transaction: all, or it throws. For made-up requests.
 */
export async function giveToTeams(
  tx: Tx,
  viewer: Viewer,
  { from, all }: { readonly from: string; readonly all: readonly GivingKnown[] },
): Promise<void> {
  const passing = await passingOn(tx, viewer, { from, all });
  const given = await setTeams(
    tx,
    all.map(({ giving }) => giving),
  );
  if (given !== all.length) throw new Error(`Of ${all.length} requests, ${given} were given`);
  const changes = all.map(({ giving }) =>
    changeOf('request-team-given', giving, { from, to: giving.teamId }),
  );
  await record(tx, viewer, changes);
  // A referral goes with the last of its requests, so whoever is let in before comes first.
  await letInMany(
    tx,
    passing.flatMap(({ referral, keeps }) => (keeps ? [referral] : [])),
  );
  await handOverMany(
    tx,
    passing.flatMap(({ request, referral, keeps }) => (keeps ? [request] : [request, referral])),
  );
}

/** A request as it stands, and how it is given. */
export type GivingKnown = { readonly request: KeptRequest; readonly giving: Giving };

async function passingOn(
  tx: Tx,
  viewer: Viewer,
  { from, all }: { readonly from: string; readonly all: readonly GivingKnown[] },
) {
  const referrals = all.map(({ request }) => request.referralId);
  const theirs = await requestsOfTeam(tx, viewer.area, { team: from, referrals });
  const left = new Map(
    [...Map.groupBy(theirs, ({ referralId }) => referralId)].map(([id, some]) => [
      id,
      new Set(some.map((one) => one.id)),
    ]),
  );
  return all.map(({ request, giving: { teamId: to, at } }) => {
    const others = left.get(request.referralId);
    others?.delete(request.id);
    const keeps = others !== undefined && others.size > 0;
    const pass = { from, to, at };
    return {
      keeps,
      request: { ...pass, record: request.id },
      referral: { ...pass, record: request.referralId },
    };
  });
}
