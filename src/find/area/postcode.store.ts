import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { PostcodeGroup } from './postcode-book.rule.ts';
import type { PostcodeRow } from './postcode-row.rule.ts';

type Tables = {
  'area.postcode': { area_id: string; postcode: string; district: string; lsoa: string | null };
  'area.postcode_release': {
    area_id: string;
    seq: string;
    release: string;
    rows_kept: number;
    loaded_at: Instant;
  };
};

/** The release in force: `seq` differs for each time that one was loaded. */
export type KeptRelease = { readonly seq: string; readonly release: string };

/** The release in force; undefined before any was loaded. */
export async function keptRelease(tx: Tx, area: string): Promise<KeptRelease | undefined> {
  return await tx
    .withTables<Tables>()
    .selectFrom('area.postcode_release')
    .select(['seq', 'release'])
    .where('area_id', '=', area)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** All postcodes of the area, those of one district and small area together: a row for each. */
export async function keptPostcodes(tx: Tx, area: string): Promise<readonly PostcodeGroup[]> {
  return await tx
    .withTables<Tables>()
    .selectFrom('area.postcode')
    .select(['district', 'lsoa', sql<string>`string_agg(postcode, ',')`.as('postcodes')])
    .where('area_id', '=', area)
    .groupBy(['district', 'lsoa'])
    .execute();
}

/** Takes every postcode of the area away; `putPostcodes` puts those of another release. */
export async function clearPostcodes(tx: Tx, area: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('area.postcode'), hashtext(${area}))`.execute(tx);
  await tx.withTables<Tables>().deleteFrom('area.postcode').where('area_id', '=', area).execute();
}

const IN_ONE_STATEMENT = 5_000;

/** Writes many postcodes, some thousands a statement: a column is one array. */
export async function putPostcodes(
  tx: Tx,
  area: string,
  rows: readonly PostcodeRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += IN_ONE_STATEMENT) {
    const some = rows.slice(start, start + IN_ONE_STATEMENT);
    await sql`
      insert into area.postcode (area_id, postcode, district, lsoa, from_day, until_day)
      select ${area}, * from unnest(
        ${some.map(({ postcode }) => postcode)}::text[],
        ${some.map(({ district }) => district)}::text[],
        ${some.map(({ lsoa }) => lsoa)}::text[],
        ${some.map(({ from }) => from)}::date[],
        ${some.map(({ until }) => until)}::date[]
      )`.execute(tx);
  }
}

export type LoadedRelease = {
  readonly area: string;
  readonly release: string;
  readonly read: number;
  readonly kept: number;
  readonly at: Instant;
  readonly by: string | null;
};

/** Writes the line of history that puts a release in force. */
export async function putRelease(tx: Tx, loaded: LoadedRelease): Promise<void> {
  const { area, release, read, kept, at, by } = loaded;
  await sql`
    insert into area.postcode_release
      (area_id, release, rows_read, rows_kept, loaded_at, loaded_by)
    values (${area}, ${release}, ${read}, ${kept}, ${at}, ${by})`.execute(tx);
}
