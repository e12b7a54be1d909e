import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { deleteDraftsPast } from './draft.store.ts';

/** Erases the drafts that are kept no more on a day; how many. The viewer is the machine. */
export async function eraseDrafts(db: Database, machine: Viewer, day: Day): Promise<number> {
  return await db.as(machine, (tx) => deleteDraftsPast(tx, machine.area, day));
}
