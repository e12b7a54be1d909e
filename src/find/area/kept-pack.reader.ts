import type { Database, Tx } from '../../platform/db/index.ts';

import { keptDigests, keptFiles, versionsOf } from './area.store.ts';
import { differences } from './differences.rule.ts';
import type { AppliedVersion, FileDifference, PackToApply } from './pack-change.ts';
import { packChanges } from './pack-changes.rule.ts';
import type { PackFile } from './pack-file.ts';

/** The files of the pack that is in force in the database. They have no lines. */
export async function readKeptPack(db: Database, area: string): Promise<readonly PackFile[]> {
  return await db.as(asMachine(area), (tx) => readKeptPackIn(tx, area));
}

/** As readKeptPack, in the reader's own transaction. */
export async function readKeptPackIn(tx: Tx, area: string): Promise<readonly PackFile[]> {
  const kept = await keptFiles(tx, area);
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

/** The newest versions of one file, newest first, in the reader's own transaction. */
export async function keptVersions(
  tx: Tx,
  wanted: { readonly area: string; readonly path: string; readonly limit: number },
): Promise<readonly AppliedVersion[]> {
  return await versionsOf(tx, wanted);
}

function asMachine(area: string) {
  return { area, role: 'machine', parties: [] } as const;
}
