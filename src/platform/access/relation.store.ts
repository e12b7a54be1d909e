import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';

export const RELATIONS = ['young-person', 'parent-or-carer', 'referrer', 'team'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Ties a party to a record from an instant on. */
export type Tie = {
  readonly area: string;
  readonly record: string;
  readonly party: string;
  readonly relation: Relation;
  readonly from: Instant;
};

/** Writes relations, in one statement: from this transaction on, the policies let them in. */
export async function relate(tx: Tx, ties: readonly Tie[]): Promise<void> {
  const rows = ties.map((tie) => ({
    area_id: tie.area,
    record_id: tie.record,
    party_id: tie.party,
    relation: tie.relation,
    from_at: tie.from,
  }));
  await sql`insert into access.relation (area_id, record_id, party_id, relation, from_at)
    select area_id, record_id, party_id, relation, from_at
    from json_populate_recordset(null::access.relation, ${JSON.stringify(rows)})`.execute(tx);
}

/** A record that passes from one team to another. */
export type HandOver = {
  readonly record: string;
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
};

/**
 * Ends a team's relation to a record and begins another team's. Only triage of the first team may:
 * the database's own function sees to it, since nobody has the right to write such rows.
 */
export async function handOver(tx: Tx, one: HandOver): Promise<void> {
  await handOverMany(tx, [one]);
}

/** The same for many records, in their order, in one statement. */
export async function handOverMany(tx: Tx, all: readonly HandOver[]): Promise<void> {
  await sql`select access.hand_over(h.record, h."from", h."to", h.at)
    from ${passed(all)}`.execute(tx);
}

/** Lets another team in beside the first, which keeps what it has; by the same right. */
export async function letIn(tx: Tx, one: HandOver): Promise<void> {
  await letInMany(tx, [one]);
}

/** The same for many records, in their order, in one statement. */
export async function letInMany(tx: Tx, all: readonly HandOver[]): Promise<void> {
  await sql`select access.let_in(h.record, h."from", h."to", h.at)
    from ${passed(all)}`.execute(tx);
}

function passed(all: readonly HandOver[]) {
  return sql`json_to_recordset(${JSON.stringify(all)}::json)
    as h(record text, "from" text, "to" text, at timestamptz)`;
}
