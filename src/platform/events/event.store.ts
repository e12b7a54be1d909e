import { sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../db/database.ts';

/** Something that happened to a record (a request, a referral). `data` holds codes and ids only. */
export type NewEvent = {
  readonly record: string;
  /** Past tense, kebab-case: `request-accepted`. */
  readonly kind: string;
  readonly happenedAt: Instant;
  readonly data?: Readonly<Record<string, unknown>>;
};

export type KeptEvent = {
  readonly seq: number;
  readonly record: string;
  readonly kind: string;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly actorParty: string | null;
  readonly actorRole: string;
  readonly data: Readonly<Record<string, unknown>>;
};

type Tables = {
  'events.event': {
    area_id: string;
    seq: number;
    record_id: string;
    kind: string;
    happened_at: Instant;
    recorded_at: Instant;
    actor_party: string | null;
    actor_role: string;
    data: Record<string, unknown>;
  };
};

/** Something that happened, with who did it. */
export type EventBy = NewEvent & { readonly by: Pick<Viewer, 'role' | 'parties'> };

/** Writes what happened, in the transaction of the change itself. */
export async function record(tx: Tx, viewer: Viewer, events: readonly NewEvent[]): Promise<void> {
  const all = events.map((event) => ({ ...event, by: viewer }));
  await recordAll(tx, viewer.area, all);
}

/** The same for many, by whoever did each, in one statement: in the order given. */
export async function recordAll(tx: Tx, area: string, events: readonly EventBy[]): Promise<void> {
  const rows = events.map(({ record: id, kind, happenedAt, data, by }) => ({
    record_id: id,
    kind,
    happened_at: happenedAt,
    actor_party: by.parties[0] ?? null,
    actor_role: by.role,
    data: data ?? {},
  }));
  await sql`insert into events.event
      (area_id, record_id, kind, happened_at, actor_party, actor_role, data)
    select ${area}, record_id, kind, happened_at, actor_party, actor_role, data
    from json_populate_recordset(null::events.event, ${JSON.stringify(rows)})`.execute(tx);
}

/** What happened to the records, oldest first, as far as the viewer may see it. */
export async function eventsOf(
  tx: Tx,
  area: string,
  records: readonly string[],
): Promise<readonly KeptEvent[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('events.event')
    .selectAll()
    .where('area_id', '=', area)
    .where('record_id', 'in', records)
    .orderBy('happened_at')
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    record: row.record_id,
    kind: row.kind,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    actorParty: row.actor_party,
    actorRole: row.actor_role,
    data: row.data,
  }));
}
