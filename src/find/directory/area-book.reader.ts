import type { Database } from '../../platform/db/index.ts';
import { type AreaFault, markOfKeptPack, readKeptPack } from '../area/index.ts';
import { compilePack } from './compile-pack.rule.ts';
import type { AreaPack } from './pack.ts';

/** The area's pack as the database has it, one compiled version in memory. */
export type AreaBook = {
  readonly now: () => AreaPack;
  /** Reads the database again. With faults, the version from before stays. */
  readonly reload: () => Promise<Reloaded>;
};

export type Reloaded =
  | { readonly kind: 'unchanged' | 'changed' }
  | { readonly kind: 'faulty'; readonly faults: readonly AreaFault[] };

export type OpenedBook =
  | { readonly kind: 'good'; readonly book: AreaBook }
  /** Nothing applied yet reads as files that aren't there. */
  | { readonly kind: 'faulty'; readonly faults: readonly AreaFault[] };

/** Opens the book of an area. The database is the truth: files on disk count once applied. */
export async function openBook(db: Database, area: string): Promise<OpenedBook> {
  // Before the pack: what changes between the two is then read once more, and never missed.
  let mark = await markOfKeptPack(db, area);
  const first = compilePack(await readKeptPack(db, area));
  if (first.kind === 'faulty') return first;
  let pack = first.pack;
  const reload = async (): Promise<Reloaded> => {
    const marked = await markOfKeptPack(db, area);
    if (marked === mark) return { kind: 'unchanged' };
    const next = compilePack(await readKeptPack(db, area));
    if (next.kind === 'faulty') return next;
    mark = marked;
    if (next.pack.digest === pack.digest) return { kind: 'unchanged' };
    pack = next.pack;
    return { kind: 'changed' };
  };
  return { kind: 'good', book: { now: () => pack, reload } };
}
