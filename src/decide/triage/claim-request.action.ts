import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { claimOn, endClaim, insertClaim } from './claim.store.ts';
import { claimStands } from './claim-stands.rule.ts';
import type { Actor, Doors } from './doors.ts';
import { stateOf } from './queue.store.ts';
import type { Claim } from './triage.ts';

export type Claiming = {
  readonly actor: Actor;
  readonly requestId: string;
  /** Whether it is taken from whoever has it; they are told on their lists. */
  readonly takeOver: boolean;
};

export type Claimed =
  | { readonly kind: 'claimed'; readonly claim: Claim }
  /** Somebody has it, since when; nothing was changed. */
  | { readonly kind: 'taken'; readonly by: Claim }
  /** There is none, or not for this viewer. */
  | { readonly kind: 'gone' };

/**
 * Claims a request for whoever asks, for two hours. One that somebody else has is left with them,
 * unless it is taken over. Of two at the same moment, the second is told.
 */
export async function claimRequest(
  { db }: Pick<Doors, 'db'>,
  claiming: Claiming,
): Promise<Claimed> {
  const { actor, requestId } = claiming;
  const { viewer, visit } = actor;
  return await db.as(viewer, async (tx): Promise<Claimed> => {
    if ((await stateOf(tx, viewer.area, requestId)) === undefined) return { kind: 'gone' };
    const claimed = await take(tx, claiming);
    if (claimed.kind !== 'claimed') return claimed;
    await audit(tx, { act: 'claim-request', ids: [requestId], requestId: visit });
    return claimed;
  });
}

async function take(tx: Tx, { actor, requestId, takeOver }: Claiming): Promise<Claimed> {
  const { viewer, party, name, now: at } = actor;
  const key = { area: viewer.area, requestId };
  const earlier = await claimOn(tx, key);
  if (earlier && !takeOver && earlier.party !== party && claimStands(earlier, at)) {
    return { kind: 'taken', by: earlier };
  }
  // Only the claim that was seen is ended: one made since holds.
  if (earlier) await endClaim(tx, { ...key, at, party: earlier.party });
  const claim: Claim = { requestId, party, name, at };
  if (await insertClaim(tx, viewer.area, claim)) return { kind: 'claimed', claim };
  const by = await claimOn(tx, key);
  return by ? { kind: 'taken', by } : { kind: 'gone' };
}

/** Lets a request go again. Nothing happens when it is not theirs. */
export async function releaseRequest(
  { db }: Pick<Doors, 'db'>,
  { actor, requestId }: Omit<Claiming, 'takeOver'>,
): Promise<void> {
  const { viewer, party, now: at, visit } = actor;
  await db.as(viewer, async (tx) => {
    await endClaim(tx, { area: viewer.area, requestId, at, party });
    await audit(tx, { act: 'release-request', ids: [requestId], requestId: visit });
  });
}
