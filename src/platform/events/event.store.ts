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

/** Writes what happened, in the transaction of the change itself. */
export async function record(tx: Tx, viewer: Viewer, events: readonly NewEvent[]): Promise<void> {
  await tx
    .withTables<{ 'events.event': Omit<Tables['events.event'], 'seq' | 'recorded_at'> }>()
    .insertInto('events.event')
    .values(
      events.map((event) => ({
        area_id: viewer.area,
        record_id: event.record,
        kind: event.kind,
        happened_at: event.happenedAt,
        actor_party: viewer.parties[0] ?? null,
        actor_role: viewer.role,
        data: event.data ?? {},
      })),
    )
    .execute();
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
