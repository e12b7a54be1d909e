import type { Instant } from '../../kernel/day.ts';
import type { Database } from '../../platform/db/index.ts';
import { keptFiles, lockPack, writeChange } from './area.store.ts';
import type { FileChange, PackToApply } from './pack-change.ts';
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
  const changes = await db.as(viewer, async (tx) => {
    await lockPack(tx, area);
    const found = packChanges(await keptFiles(tx, area), pack.files);
    for (const change of found) await writeChange(tx, { area, change, at, by });
    return found;
  });
  return changes.length === 0 ? { kind: 'unchanged' } : { kind: 'applied', changes };
}
