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
