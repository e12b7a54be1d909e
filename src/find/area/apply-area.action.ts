import type { Instant } from '../../kernel/day.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { keptFiles, lockPack, writeChange } from './area.store.ts';
import type { FileChange, KeptFile, PackToApply } from './pack-change.ts';
import { packChanges } from './pack-changes.rule.ts';

export type AppliedArea =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'applied'; readonly changes: readonly FileChange[] };

export type Applying = {
  readonly pack: PackToApply;
  readonly at: Instant;
  /** The party who applies; null: nobody named (the command line). */
  readonly by: string | null;
};

/**
 * Makes the database's pack the same as the given one, in one transaction: writes the files that
 * differ and takes away those that are gone. Applying the same again changes nothing and says so.
 */
export async function applyArea(db: Database, { pack, at, by }: Applying): Promise<AppliedArea> {
  const area = pack.area.id;
  const viewer = { area, role: 'operator', parties: by === null ? [] : [by] } as const;
  return await db.as(viewer, async (tx) => {
    const kept = await holdPack(tx, area);
    return await writePack(tx, { pack, kept, at, by });
  });
}

/** The files in force. Nobody else applies any until this transaction ends. */
export async function holdPack(tx: Tx, area: string): Promise<readonly KeptFile[]> {
  await lockPack(tx, area);
  return await keptFiles(tx, area);
}

/** Writes what makes the files that are held the same as the pack's. */
export async function writePack(
  tx: Tx,
  { pack, kept, at, by }: Applying & { readonly kept: readonly KeptFile[] },
): Promise<AppliedArea> {
  const changes = packChanges(kept, pack.files);
  for (const change of changes) await writeChange(tx, { area: pack.area.id, change, at, by });
  return changes.length === 0 ? { kind: 'unchanged' } : { kind: 'applied', changes };
}
