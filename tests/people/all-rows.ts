import type { TestHouse } from '../database.ts';
import { rowsOf } from './drafts.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is random or true time by nature, in either way of making it. */
const BY_NATURE: readonly string[] = [
  ...['child_id', 'person_id', 'contact_id', 'consent_id', 'unmet_need_id', 'key_hash'],
  ...['seq', 'recorded_at', 'next_at', 'previous', 'hash', 'at'],
];

/** Every row of every table of ours, in no order, with ids told by what they stand for. */
export async function everything(
  database: TestHouse,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = await namesOf(database);
  const tables = await tablesOf(database);
  const all = new Map<string, readonly string[]>();
  for (const table of tables) {
    const rows = await rowsOf<{ row: Row }>(database, `select to_jsonb(t) as row from ${table} t`);
    all.set(table, rows.map(({ row }) => told(row, { table, named })).sort());
  }
  return all;
}

function told(row: Row, { table, named }: { readonly table: string; readonly named: RegExpNames }) {
  const kept = Object.entries(row).filter(
    ([column]) =>
      !BY_NATURE.includes(column) && !(table.startsWith('notify.') && column === 'reference'),
  );
  return named(JSON.stringify(Object.fromEntries(kept))).replace(
    /"provider_id":"message-[0-9a-f]+"/,
    '"provider_id":"its reference"',
  );
}

type RegExpNames = (text: string) => string;

async function namesOf(database: TestHouse): Promise<RegExpNames> {
  const rows = await rowsOf<{ id: string; name: string }>(
    database,
    `select referral_id as id, 'referral ' || draft_id as name from referral.referral
     union all select reference, 'reference ' || draft_id from referral.referral
     union all select q.request_id, 'request ' || q.service_id || r.draft_id
       from referral.request q join referral.referral r using (area_id, referral_id)
     union all select f.party_id, 'follower ' || f.kind || r.draft_id
       from referral.follower f join referral.referral r using (area_id, referral_id)
     union all select d.decision_id, 'decision ' || q.service_id || r.draft_id
       from triage.decision d join referral.request q using (area_id, request_id)
       join referral.referral r using (area_id, referral_id)
     union all select a.ask_id, 'ask ' || q.service_id || r.draft_id
       from triage.ask a join referral.request q using (area_id, request_id)
       join referral.referral r using (area_id, referral_id)
     union all select g.given_id, 'given ' || q.service_id || r.draft_id
       from triage.given g join referral.request q using (area_id, request_id)
       join referral.referral r using (area_id, referral_id)`,
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const pattern =
    /(?:referral|request|follower|decision|ask|given)-[0-9a-f]{32}|KT-[A-Z0-9]{4}-[0-9]{2}/g;
  return (text) => text.replaceAll(pattern, (found) => names.get(found) ?? `unknown ${found}`);
}

async function tablesOf(database: TestHouse): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string }>(
    database,
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('access', 'audit', 'consent', 'events', 'notify', 'people', 'referral',
       'triage') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every byte but the database's own clock, and what rests on it: the same run, the same. */
export async function bytesOf(database: TestHouse): Promise<readonly string[]> {
  const all = [];
  for (const table of await tablesOf(database)) {
    const rows = await rowsOf<{ row: Row }>(database, `select to_jsonb(t) as row from ${table} t`);
    all.push(...rows.map(({ row }) => `${table} ${stable(row)}`));
  }
  return all.sort();
}

const TRUE_TIME = ['seq', 'recorded_at', 'next_at', 'previous', 'hash', 'at'];

function stable(row: Row): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(row).filter(([column]) => !TRUE_TIME.includes(column))),
  );
}
