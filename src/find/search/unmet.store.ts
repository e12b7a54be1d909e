import { type ColumnType, sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Unmet } from './unmet.ts';

type Tables = {
  'search.unmet': {
    area_id: string;
    search_key: string;
    day: ColumnType<Day, Day, never>;
    needs: readonly string[];
    age_band: string | null;
    district: string | null;
  };
};

/** Writes a search that found nothing, once for its key. */
export async function writeUnmet(tx: Tx, area: string, unmet: Unmet): Promise<void> {
  const { key, day, needs, ageBand, district } = unmet;
  await tx
    .withTables<Tables>()
    .insertInto('search.unmet')
    .values({
      area_id: area,
      search_key: key,
      day,
      needs: sql`${[...needs]}::text[]`,
      age_band: ageBand,
      district,
    })
    // No column is named: whoever counts may not read, and PostgreSQL would ask for that.
    .onConflict((on) => on.doNothing())
    .execute();
}
