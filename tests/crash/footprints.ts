import type { Connection } from '../../src/platform/db/index.ts';
import { columnOf, rowsOf } from './rows.ts';

/** How many rows of each table tell of one part of a referral: itself, or one of its requests. */
export type Footprint = {
  readonly reference: string;
  readonly draft: string;
  /** `referral`, or a service and how its request stands: `…, accepted, asked 1, answered 1`. */
  readonly part: string;
  /** `consent.consent 2, people.child 1, …`: every table that names referrals or requests. */
  readonly rows: string;
};

/**
 * The footprints of every referral, found by the catalogue, so that a table of a later room counts
 * without being named here.
 */
export async function footprints(superuser: Connection): Promise<readonly Footprint[]> {
  const tables = await tablesOfReferrals(superuser);
  const rows = await rowsOf(superuser, statement(tables));
  return rows.map(([reference, draft, part, counted]) => ({
    reference: String(reference),
    draft: String(draft),
    part: String(part),
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

// How a request came to stand as it does leaves rows as well: so it is named with its state.
const PARTS = `select referral_id, referral_id as id, 'referral' as part from referral.referral
  union all select q.referral_id, q.request_id, concat_ws(', ', q.service_id, q.state,
    'asked ' || (select nullif(count(*), 0) from triage.ask a where a.request_id = q.request_id),
    'answered ' || (select nullif(count(distinct a.ask_id), 0) from triage.answer a
      where a.request_id = q.request_id))
  from referral.request q`;

function statement(tables: readonly NamingTable[]): string {
  const counts = tables.map(
    ({ table, column }) => `select n.id, '${table}' as what, count(*) as rows
      from ${table} t join named n on n.id = t.${column} group by 1`,
  );
  return `with named as (${NAMED}), counted as (${counts.join(' union all ')})
    select r.reference, r.draft_id, p.part,
      string_agg(c.what || ' ' || c.rows, ', ' order by c.what)
    from referral.referral r
    join (${PARTS}) p using (referral_id) left join counted c on c.id = p.id
    group by r.sent_at, r.reference, r.draft_id, p.part, p.id
    order by r.sent_at, r.reference, p.part`;
}
