import type { Database } from '../../platform/db/index.ts';

import { keptDigests, keptFiles } from './area.store.ts';
import { differences } from './differences.rule.ts';
import type { FileDifference, PackToApply } from './pack-change.ts';
import { packChanges } from './pack-changes.rule.ts';
import type { PackFile } from './pack-file.ts';

/** The files of the pack that is in force in the database. They have no lines. */
export async function readKeptPack(db: Database, area: string): Promise<readonly PackFile[]> {
  const kept = await db.as(asMachine(area), (tx) => keptFiles(tx, area));
  return kept.map(({ path, body, applied_at }) => {
    return { path, body, lineOf: () => null, appliedAt: applied_at };
  });
}

/** What the pack in force is known by, without reading it: another mark, another pack. */
export async function markOfKeptPack(db: Database, area: string): Promise<string> {
  return JSON.stringify(await db.as(asMachine(area), (tx) => keptDigests(tx, area)));
}

/** How a pack differs from the one in force: what applying it would do, and writes nothing. */
export async function diffArea(
  db: Database,
  pack: PackToApply,
): Promise<readonly FileDifference[]> {
  const area = pack.area.id;
  const kept = await db.as(asMachine(area), (tx) => keptFiles(tx, area));
  const before = new Map(kept.map(({ path, body }) => [path, body]));
  return packChanges(kept, pack.files).map((change) => ({
    path: change.path,
    did: change.did,
    fields: change.did === 'changed' ? differences(before.get(change.path), change.body) : [],
  }));
}

function asMachine(area: string) {
  return { area, role: 'machine', parties: [] } as const;
}
