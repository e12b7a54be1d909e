import { type ColumnType, sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Change, ListedProposal, OutcomeKind, Proposal, ProposalOutcome } from './proposal.ts';

type Json<Value> = ColumnType<Value, string, never>;

type Tables = {
  'editing.proposal': {
    area_id: string;
    id: string;
    path: string;
    part: string;
    base: string;
    body: Json<unknown>;
    digest: string;
    changes: Json<readonly Change[]>;
    why: string;
    proposed_by: string;
    proposed_by_name: string;
    proposed_at: Instant;
  };
  'editing.outcome': {
    area_id: string;
    proposal_id: string;
    path: string;
    proposed_by: string;
    kind: OutcomeKind;
    decided_by: string;
    decided_by_name: string;
    decided_at: Instant;
    why: string | null;
  };
};

/** Keeps a proposal; false when one of this id is kept already. */
export async function insertProposal(tx: Tx, area: string, made: Proposal): Promise<boolean> {
  const done = await tx
    .withTables<Tables>()
    .insertInto('editing.proposal')
    .values({
      area_id: area,
      id: made.id,
      path: made.path,
      part: made.part,
      base: made.base,
      body: JSON.stringify(made.body),
      digest: made.digest,
      changes: JSON.stringify(made.changes),
      why: made.why,
      proposed_by: made.by,
      proposed_by_name: made.byName,
      proposed_at: made.at,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function insertOutcome(
  tx: Tx,
  { area, of, outcome }: { area: string; of: Proposal; outcome: ProposalOutcome },
): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('editing.outcome')
    .values({
      area_id: area,
      proposal_id: of.id,
      path: of.path,
      proposed_by: of.by,
      kind: outcome.kind,
      decided_by: outcome.by,
      decided_by_name: outcome.byName,
      decided_at: outcome.at,
      why: outcome.why,
    })
    .execute();
}

/** What comes of a proposal waits its turn: of two who decide at once, the second sees the first. */
export async function holdProposal(tx: Tx, area: string, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('editing.proposal'), hashtext(${`${area} ${id}`}))`.execute(
    tx,
  );
}

export async function proposalById(
  tx: Tx,
  area: string,
  id: string,
): Promise<Proposal | undefined> {
  const row = await whole(tx, area).where('p.id', '=', id).executeTakeFirst();
  return row && proposalOf(row);
}

/** Every proposal that nobody has decided yet, the longest waiting first. */
export async function openProposals(tx: Tx, area: string): Promise<readonly ListedProposal[]> {
  return await tx
    .withTables<Tables>()
    .selectFrom('editing.proposal as p')
    .leftJoin('editing.outcome as o', (join) =>
      join.onRef('o.area_id', '=', 'p.area_id').onRef('o.proposal_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.path', 'p.part', 'p.proposed_by as by', 'p.proposed_by_name as byName'])
    .select('p.proposed_at as at')
    .where('p.area_id', '=', area)
    .where('o.kind', 'is', null)
    .orderBy('p.proposed_at')
    .execute();
}

/** The newest proposals of one file that were approved, newest first. */
export async function approvedOf(
  tx: Tx,
  { area, path, limit }: { area: string; path: string; limit: number },
): Promise<readonly Proposal[]> {
  const rows = await whole(tx, area)
    .where('p.path', '=', path)
    .where('o.kind', '=', 'approved')
    .orderBy('o.decided_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(proposalOf);
}

function whole(tx: Tx, area: string) {
  return tx
    .withTables<Tables>()
    .selectFrom('editing.proposal as p')
    .leftJoin('editing.outcome as o', (join) =>
      join.onRef('o.area_id', '=', 'p.area_id').onRef('o.proposal_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.path', 'p.part', 'p.base', 'p.body', 'p.digest', 'p.changes', 'p.why'])
    .select(['p.proposed_by', 'p.proposed_by_name', 'p.proposed_at'])
    .select(['o.kind', 'o.decided_by', 'o.decided_by_name', 'o.decided_at', 'o.why as outcome_why'])
    .where('p.area_id', '=', area);
}

type Row = Awaited<ReturnType<ReturnType<typeof whole>['executeTakeFirstOrThrow']>>;

function proposalOf(row: Row): Proposal {
  const { id, path, part, base, body, digest, changes, why } = row;
  const { proposed_by: by, proposed_by_name: byName, proposed_at: at } = row;
  return { id, path, part, base, body, digest, changes, why, by, byName, at, outcome: of(row) };
}

function of(row: Row): ProposalOutcome | null {
  const { kind, decided_by: by, decided_by_name: byName, decided_at: at, outcome_why: why } = row;
  if (kind === null || by === null || byName === null || at === null) return null;
  return { kind, by, byName, at, why };
}
