import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import {
  forgetTries,
  type Limit,
  mayTry,
  newSecret,
  startSession,
  takeBackTry,
} from '../../platform/identity/index.ts';
import { type Doors, followerKey } from './doors.ts';
import { type Follower, followerByKey } from './follower.store.ts';
import { bareReference } from './reference.ts';

/** What somebody typed to see where a request stands, and from where. */
export type TrackingTyped = {
  readonly reference: string;
  readonly words: string;
  /** A keyed hash of where the form came from; it names nobody. */
  readonly client: string;
};

export type TrackingOpened =
  /** The session's key, for the browser's cookie. */
  | { readonly kind: 'open'; readonly key: string }
  /** One answer for every wrong pair: it never says which of the two. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many' };

// Four words are 36 bits: the limit is part of the lock (docs/decisions/0017).
const BY_REFERENCE: Limit = { name: 'track-reference', most: 10, seconds: 900 };
const BY_CLIENT: Limit = { name: 'track-client', most: 100, seconds: 900 };

const LONGEST_HOURS = 12;
const IDLE_SECONDS = 1_800;

/**
 * Opens a follower's view by reference and words. Right or wrong, it counts the try and looks one
 * keyed hash up, so every wrong pair takes the same way and the same time.
 */
export async function openTracking(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  typed: TrackingTyped,
): Promise<TrackingOpened> {
  const { db, keys, area } = doors;
  const keyHash = followerKey(keys, typed);
  const tried = { area, keyHash: keys.hash('attempt', bareReference(typed.reference)) };
  const nobody: Viewer = { area, role: 'public', parties: [keyHash] };
  return await db.as(nobody, async (tx): Promise<TrackingOpened> => {
    const isClientFew = await mayTry(tx, BY_CLIENT, { area, keyHash: typed.client });
    const isReferenceFew = await mayTry(tx, BY_REFERENCE, tried);
    const follower = await followerByKey(tx, area, keyHash);
    if (!isClientFew || !isReferenceFew) return { kind: 'too-many' };
    if (!follower) return { kind: 'wrong' };
    await forgetTries(tx, BY_REFERENCE, tried);
    // Many share one address: only wrong tries count there, and none of them is forgiven.
    await takeBackTry(tx, BY_CLIENT, { area, keyHash: typed.client });
    const key = newSecret();
    await letIn(tx, { area, follower, keyHash: keys.hash('session', key) });
    return { kind: 'open', key };
  });
}

type LettingIn = { readonly area: string; readonly follower: Follower; readonly keyHash: string };

// No name: who is signed in shows on no page of a follower's.
async function letIn(tx: Tx, { area, follower, keyHash }: LettingIn): Promise<void> {
  await startSession(tx, {
    area,
    keyHash,
    kind: 'follower',
    party: follower.party,
    role: follower.kind,
    name: '',
    title: '',
    hours: LONGEST_HOURS,
    idleSeconds: IDLE_SECONDS,
  });
}
