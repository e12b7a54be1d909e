import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';

export const RELATIONS = ['young-person', 'parent-or-carer', 'referrer', 'team'] as const;
export type Relation = (typeof RELATIONS)[number];

type Tables = {
  'access.relation': {
    area_id: string;
    record_id: string;
    party_id: string;
    relation: Relation;
    from_at: Instant;
    until_at: Instant | null;
  };
};

/** Ties a party to a record from an instant on. */
export type Tie = {
  readonly area: string;
  readonly record: string;
  readonly party: string;
  readonly relation: Relation;
  readonly from: Instant;
};

/** Writes relations: from this transaction on, the policies let those parties in. */
export async function relate(tx: Tx, ties: readonly Tie[]): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('access.relation')
    .values(
      ties.map((tie) => ({
        area_id: tie.area,
        record_id: tie.record,
        party_id: tie.party,
        relation: tie.relation,
        from_at: tie.from,
        until_at: null,
      })),
    )
    .execute();
}
