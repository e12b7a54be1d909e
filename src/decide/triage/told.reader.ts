import type { Viewer } from '../../platform/access/index.ts';
import type { Doors } from './doors.ts';
import { type Told, toldOn } from './told.store.ts';

export type { Told } from './told.store.ts';

/**
 * What a follower was told of the requests that they follow. The page that shows it keeps the
 * reading in the audit.
 */
export async function readTold(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  requestIds: readonly string[],
): Promise<readonly Told[]> {
  if (requestIds.length === 0) return [];
  return await db.as(viewer, (tx) => toldOn(tx, viewer.area, requestIds));
}
