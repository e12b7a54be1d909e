import type { Database } from '../../platform/db/index.ts';
import type { PostcodeBook } from './area.ts';
import { keptPostcodes, keptRelease } from './postcode.store.ts';
import { postcodeBook } from './postcode-book.rule.ts';

/** A book of postcodes, and which loading it is of. */
export type KeptPostcodes = { readonly seq: string; readonly book: PostcodeBook };

/**
 * The area's postcodes as the database has them; undefined before any were loaded. Where nothing
 * was loaded since `before`, that is given back, and the postcodes are not read again.
 */
export async function readKeptPostcodes(
  db: Database,
  area: string,
  before?: KeptPostcodes,
): Promise<KeptPostcodes | undefined> {
  return await db.as({ area, role: 'machine', parties: [] }, async (tx) => {
    const kept = await keptRelease(tx, area);
    if (!kept || kept.seq === before?.seq) return kept && before;
    const book = postcodeBook(kept.release, await keptPostcodes(tx, area));
    return { seq: kept.seq, book };
  });
}
