import type { Day } from '../../kernel/day.ts';
import type { Database } from '../../platform/db/index.ts';
import { deleteDraftsPast } from './draft.store.ts';

/** Erases the drafts that are kept no more on a day; how many. Run as the machine, once a day. */
export async function eraseDrafts(db: Database, area: string, day: Day): Promise<number> {
  const machine = { area, role: 'machine', parties: [] } as const;
  return await db.as(machine, (tx) => deleteDraftsPast(tx, area, day));
}
