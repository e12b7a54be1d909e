import { type AppliedArea, applyArea, packTopic, sayFault } from '../find/area/index.ts';
import { type AreaPack, readAreaPack } from '../find/directory/index.ts';
import type { Instant } from '../kernel/day.ts';
import { type Database, tell } from '../platform/db/index.ts';

/** Reads and checks the pack of a folder; throws with every fault in words when it has any. */
export function readGoodPack(dir: string): AreaPack {
  const read = readAreaPack(dir);
  if (read.kind === 'good') return read.pack;
  const faults = read.faults.map((fault) => `  ${sayFault(fault)}`).join('\n');
  throw new Error(`The area in ${dir} has faults:\n${faults}`);
}

/** Writes a pack to the database and tells every process of it. */
export async function applyPack(db: Database, pack: AreaPack, at: Instant): Promise<AppliedArea> {
  const applied = await applyArea(db, { pack, at, by: null });
  if (applied.kind === 'applied') await tellOfPack(db, pack.area.id);
  return applied;
}

/** Tells every process that the area's pack or its postcodes are others now. */
export async function tellOfPack(db: Database, area: string): Promise<void> {
  const viewer = { area, role: 'operator', parties: [] } as const;
  await db.as(viewer, (tx) => tell(tx, packTopic(area)));
}
