import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Log } from '../../platform/web/log.ts';
import { writeUnmet } from './unmet.store.ts';
import type { Unmet } from './unmet.ts';

export type CountingHouse = { readonly db: Database; readonly log: Log };

/**
 * Counts a search that found nothing. Nobody waits for it, and nobody hears when it fails: a
 * figure is not worth a page of trouble to somebody who has found no help.
 */
export function countUnmet({ db, log }: CountingHouse, viewer: Viewer, unmet: Unmet): void {
  db.as(viewer, (tx) => writeUnmet(tx, viewer.area, unmet)).catch(() => {
    log.warn({ event: 'unmet-not-counted' }, 'a search that found nothing was not counted');
  });
}
