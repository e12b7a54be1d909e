import type { Connection } from '../../src/platform/db/index.ts';
import { columnOf, rowsOf } from './rows.ts';

/** How many rows of each table tell of one referral, by its reference. */
export type Footprint = {
  readonly reference: string;
  readonly draft: string;
  /** The state of its request. */
  readonly state: string;
  /** `consent.consent 2, people.child 1, …`: every table that names referrals or requests. */
  readonly rows: string;
};

/**
 * The footprint of every referral, found by the catalogue, so that a table of a later room counts
 * without being named here.
 */
export async function footprints(superuser: Connection): Promise<readonly Footprint[]> {
  const tables = await tablesOfReferrals(superuser);
  const rows = await rowsOf(superuser, statement(tables));
  return rows.map(([reference, draft, state, counted]) => ({
    reference: String(reference),
    draft: String(draft),
    state: String(state),
    rows: String(counted),
  }));
}

/** Rows of those tables that tell of no referral that is there: halves of something. */
export async function orphans(superuser: Connection): Promise<readonly string[]> {
  const tables = await tablesOfReferrals(superuser);
  return await columnOf(
    superuser,
    `with named as (${NAMED}) ${tables
      .map(
        ({ table, column }) => `select '${table} ' || ${column} from ${table}
          where ${column} not in (select id from named)`,
      )
      .join(' union all ')}`,
  );
}

type NamingTable = { readonly table: string; readonly column: string };

// The audit's request is another thing: one visit to a page.
async function tablesOfReferrals(superuser: Connection): Promise<readonly NamingTable[]> {
  const rows = await rowsOf(
    superuser,
    `select format('%I.%I', c.table_schema, c.table_name), min(c.column_name)
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema <> 'audit'
       and c.column_name in ('referral_id', 'request_id', 'record_id')
     group by 1 order by 1`,
  );
  return rows.map(([table, column]) => ({ table: String(table), column: String(column) }));
}

// A record is a referral or one of its requests.
const NAMED = `select referral_id, referral_id as id from referral.referral
  union all select referral_id, request_id from referral.request`;

function statement(tables: readonly NamingTable[]): string {
  const counts = tables.map(
    ({ table, column }) => `select n.referral_id, '${table}' as what, count(*) as rows
      from ${table} t join named n on n.id = t.${column} group by 1`,
  );
  return `with named as (${NAMED}), counted as (${counts.join(' union all ')})
    select r.reference, r.draft_id,
      (select string_agg(q.state, ',') from referral.request q where q.referral_id = r.referral_id),
      (select string_agg(c.what || ' ' || c.rows, ', ' order by c.what) from counted c
        where c.referral_id = r.referral_id)
    from referral.referral r order by r.sent_at, r.reference`;
}
