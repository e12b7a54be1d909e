import type { Database } from '../../platform/db/index.ts';
import {
  type AreaFault,
  type KeptPostcodes,
  markOfKeptPack,
  readKeptPack,
  readKeptPostcodes,
} from '../area/index.ts';
import { compilePack } from './compile-pack.rule.ts';
import type { AreaPack } from './pack.ts';

/** The area's pack and postcodes as the database has them, one compiled version in memory. */
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
  let postcodes = await readKeptPostcodes(db, area);
  let pack = withPostcodes(first.pack, postcodes);
  const reload = async (): Promise<Reloaded> => {
    const marked = await markOfKeptPack(db, area);
    const loaded = await readKeptPostcodes(db, area, postcodes);
    if (marked === mark && loaded === postcodes) return { kind: 'unchanged' };
    const next = compilePack(await readKeptPack(db, area));
    if (next.kind === 'faulty') return next;
    mark = marked;
    if (next.pack.digest === pack.digest && loaded === postcodes) return { kind: 'unchanged' };
    postcodes = loaded;
    pack = withPostcodes(next.pack, loaded);
    return { kind: 'changed' };
  };
  return { kind: 'good', book: { now: () => pack, reload } };
}

function withPostcodes(pack: AreaPack, postcodes: KeptPostcodes | undefined): AreaPack {
  return postcodes ? { ...pack, area: { ...pack.area, postcodes: postcodes.book } } : pack;
}
