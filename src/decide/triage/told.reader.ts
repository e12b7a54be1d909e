import type { Viewer } from '../../platform/access/index.ts';
import { readStandings } from '../../refer/referral/index.ts';
import type { Standing } from '../../refer/referral/referral.ts';
import { asksOn } from './ask.store.ts';
import type { Doors } from './doors.ts';
import { givenOn } from './given.store.ts';
import { type Told, toldOn } from './told.store.ts';
import type { Ask, GivenOn } from './triage.ts';

export type { Told } from './told.store.ts';

/** What a follower may know of what was done with the requests that they follow. */
export type KnownToFollower = {
  readonly told: readonly Told[];
  /** What they themselves were asked, oldest first. */
  readonly asks: readonly Ask[];
  readonly given: readonly GivenOn[];
  readonly standings: readonly Standing[];
};

/**
 * What a follower was told and asked on the requests that they follow, and which team has them. The
 * page that shows it keeps the reading in the audit.
 */
export async function readTold(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  requestIds: readonly string[],
): Promise<KnownToFollower> {
  if (requestIds.length === 0) return { told: [], asks: [], given: [], standings: [] };
  const { area } = viewer;
  return await db.as(viewer, async (tx) => ({
    told: await toldOn(tx, area, requestIds),
    asks: await asksOn(tx, area, requestIds),
    given: await givenOn(tx, area, requestIds),
    standings: await readStandings(tx, viewer, requestIds),
  }));
}
