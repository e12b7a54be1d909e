import type { Viewer } from '../../platform/access/index.ts';
import type { Doors } from './doors.ts';
import { type Known, knownOf } from './told.store.ts';

export type { Known, Told } from './told.store.ts';

/**
 * What a follower was told and asked on the requests that they follow, and whether a team was found
 * for them. The page that shows it keeps the reading in the audit.
 */
export async function readTold(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  requestIds: readonly string[],
): Promise<readonly Known[]> {
  if (requestIds.length === 0) return [];
  return await db.as(viewer, (tx) => knownOf(tx, viewer.area, requestIds));
}
