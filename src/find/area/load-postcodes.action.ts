import type { Instant } from '../../kernel/day.ts';
import { outcodeOf } from '../../kernel/postcode.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Area } from './area.ts';
import { clearPostcodes, putPostcodes, putRelease } from './postcode.store.ts';
import { type PostcodeFault, readPostcodeFile } from './postcode-file.reader.ts';
import type { PostcodeRow } from './postcode-row.rule.ts';

export type LoadedPostcodes =
  | { readonly kind: 'loaded'; readonly read: number; readonly kept: number }
  | { readonly kind: 'faulty'; readonly faults: readonly PostcodeFault[] };

export type LoadingPostcodes = {
  readonly area: Area;
  readonly path: string;
  /** What its publisher calls it: `ONSPD_MAY_2026_UK`. */
  readonly release: string;
  readonly at: Instant;
  /** The party who loads; null: nobody named (the command line). */
  readonly by: string | null;
};

/**
 * Puts a release of the national postcode file in place of the one before, in one transaction. With
 * any fault nothing changes. The file is read before the transaction begins, which is then short.
 */
export async function loadPostcodes(
  db: Database,
  { area, path, release, at, by }: LoadingPostcodes,
): Promise<LoadedPostcodes> {
  const found = await readPostcodeFile(path, concerning(area));
  if (found.kind === 'faulty') return found;
  const { rows, read } = found;
  if (rows.length === 0) return { kind: 'faulty', faults: [ELSEWHERE] };
  const viewer = { area: area.id, role: 'operator', parties: by === null ? [] : [by] } as const;
  await db.as(viewer, async (tx) => {
    await clearPostcodes(tx, area.id);
    await putPostcodes(tx, area.id, rows);
    await putRelease(tx, { area: area.id, release, read, kept: rows.length, at, by });
  });
  return { kind: 'loaded', read, kept: rows.length };
}

const ELSEWHERE: PostcodeFault = {
  line: null,
  expected: 'postcodes of this area',
  found: 'none of them',
};

/**
 * What concerns an area: postcodes in a district that its pack lists on any day, and all those of an
 * outcode that it lists. The second are kept so that a home across the border, in Bexley or Rother,
 * is known to be outside. Any other postcode is outside by its outcode already.
 */
function concerning({ districts, outcodes }: Area): (row: PostcodeRow) => boolean {
  const codes = new Set(districts.map(({ code }) => code));
  const listed = new Set(outcodes.map(({ outcode }) => outcode));
  return ({ district, postcode }) => codes.has(district) || listed.has(outcodeOf(postcode));
}
