import type { Viewer } from '../../platform/access/index.ts';
import { endSession } from '../../platform/identity/index.ts';
import type { Doors } from './doors.ts';

/** Ends a follower's look at once. `sessionKey` is what their cookie holds. */
export async function closeTracking(
  { db, keys }: Pick<Doors, 'db' | 'keys'>,
  viewer: Viewer,
  sessionKey: string,
): Promise<void> {
  const keyHash = keys.hash('session', sessionKey);
  const holder: Viewer = { ...viewer, parties: [...viewer.parties, keyHash] };
  await db.as(holder, (tx) => endSession(tx, viewer.area, keyHash));
}
