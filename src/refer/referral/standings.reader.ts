import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Standing } from './referral.ts';
import { standingsOf } from './request.store.ts';

/** Where requests stand, as far as this viewer follows them; for a later room's part of a page. */
export async function readStandings(
  tx: Tx,
  { area }: Viewer,
  requestIds: readonly string[],
): Promise<readonly Standing[]> {
  return await standingsOf(tx, area, requestIds);
}
