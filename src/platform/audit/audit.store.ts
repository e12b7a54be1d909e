import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { lastly } from '../db/transaction.ts';

/** A reading or a change to keep in the audit. Ids only: never a name, a word, a number of a person. */
export type Audited = {
  /** What was done: `read-request`. */
  readonly act: string;
  readonly ids: readonly string[];
  readonly requestId: string;
};

/**
 * Adds one row to the area's chain as the transaction ends, since it holds the chain's lock until
 * then: when the row cannot be written, nothing is.
 */
export async function audit(tx: Tx, { act, ids, requestId }: Audited): Promise<void> {
  const statement = sql`select audit.append(${act}, ${[...ids]}::text[], ${requestId})`;
  lastly(tx, statement.compile(tx));
}

/** Adds many rows, in their order, by one viewer; the last thing that a transaction does. */
export async function auditAll(tx: Tx, all: readonly Audited[]): Promise<void> {
  const rows = all.map(({ act, ids, requestId }) => ({ act, ids, request_id: requestId }));
  await sql`select audit.append(e.act, e.ids, e.request_id)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as e(act text, ids text[], request_id text)`.execute(tx);
}

/** Something done, by the party who did it. */
export type AuditedBy = Audited & { readonly party: string };

/**
 * Adds many rows, in their order, each by a party of its own, all in one role; the last thing that a
 * transaction does. The chain's function reads who acts from the transaction, which is told of each.
 */
export async function auditEach(tx: Tx, all: readonly AuditedBy[]): Promise<void> {
  const rows = all.map(({ act, ids, requestId, party }) => ({
    act,
    ids,
    request_id: requestId,
    party,
  }));
  await sql`select audit.append(e.act, e.ids, e.request_id)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as e(act text, ids text[], request_id text, party text)
    where set_config('oast.parties', e.party, true) = e.party`.execute(tx);
}

/** A row of the chain, with its time as the hash covers it (microseconds, UTC). */
export type Entry = {
  readonly seq: number;
  readonly at: string;
  readonly actor_party: string | null;
  readonly actor_role: string;
  readonly act: string;
  readonly ids: readonly string[];
  readonly request_id: string | null;
  readonly previous: Buffer;
  readonly hash: Buffer;
};

/** The next rows of an area's chain after `after`, at most `limit`, in order. */
export async function entriesAfter(
  tx: Tx,
  area: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor_party, actor_role, act, ids, request_id, previous, hash
    from audit.entry where area_id = ${area} and seq > ${after} order by seq limit ${limit}`.execute(
    tx,
  );
  return rows;
}

/** Where the chain says that it ends. */
export async function headOf(
  tx: Tx,
  area: string,
): Promise<{ readonly seq: number; readonly hash: Buffer } | undefined> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`
    select seq, hash from audit.head where area_id = ${area}`.execute(tx);
  return rows[0];
}
