import { type ColumnType, sql } from 'kysely';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Draft, DraftAnswers } from './referral.ts';

type Tables = {
  'referral.draft': {
    area_id: string;
    draft_id: string;
    holder: string;
    version: number;
    answers: ColumnType<DraftAnswers, string, string>;
    begun_at: Instant;
    changed_at: Instant;
    keep_until: Day;
    sent_reference: string | null;
    sent_at: Instant | null;
  };
};

export type NewDraft = {
  readonly area: string;
  readonly id: string;
  /** The keyed hash of the secret by which a browser opens it. */
  readonly holder: string;
  readonly answers: DraftAnswers;
  readonly at: Instant;
  /** The first day on which it is no longer kept. */
  readonly keepUntil: Day;
};

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('referral.draft')
    .values({
      area_id: draft.area,
      draft_id: draft.id,
      holder: draft.holder,
      version: 1,
      answers: jsonOf(draft.answers),
      begun_at: draft.at,
      changed_at: draft.at,
      keep_until: draft.keepUntil,
      sent_reference: null,
      sent_at: null,
    })
    .execute();
}

/** A draft that was written and sent, of many. */
export type SentDraft = NewDraft & {
  readonly version: number;
  readonly changedAt: Instant;
  readonly reference: string;
  readonly sentAt: Instant;
};

/** Writes many drafts that were sent, in one statement, as their holders would have left them. */
export async function insertSentDrafts(tx: Tx, drafts: readonly SentDraft[]): Promise<void> {
  const rows = drafts.map((draft) => ({
    area_id: draft.area,
    draft_id: draft.id,
    holder: draft.holder,
    version: draft.version,
    answers: draft.answers,
    begun_at: draft.at,
    changed_at: draft.changedAt,
    keep_until: draft.keepUntil,
    sent_reference: draft.reference,
    sent_at: draft.sentAt,
  }));
  await sql`insert into referral.draft select * from
    json_populate_recordset(null::referral.draft, ${JSON.stringify(rows)})`.execute(tx);
}

/** Which draft, on which day: one past its day is gone, erased yet or not. */
export type WhichDraft = { readonly area: string; readonly id: string; readonly day: Day };

/** The draft, when the viewer holds its secret. */
export async function draftOf(tx: Tx, which: WhichDraft): Promise<Draft | undefined> {
  const row = await select(tx, which).executeTakeFirst();
  return row && asDraft(row);
}

/** The same, held against anyone else who would change it until this transaction ends. */
export async function lockDraft(tx: Tx, which: WhichDraft): Promise<Draft | undefined> {
  const row = await select(tx, which).forUpdate().executeTakeFirst();
  return row && asDraft(row);
}

function select(tx: Tx, { area, id, day }: WhichDraft) {
  return tx
    .withTables<Tables>()
    .selectFrom('referral.draft')
    .select(['draft_id', 'version', 'answers', 'sent_reference', 'sent_at'])
    .where('area_id', '=', area)
    .where('draft_id', '=', id)
    .where('keep_until', '>', day);
}

type Row = {
  readonly draft_id: string;
  readonly version: number;
  readonly answers: DraftAnswers;
  readonly sent_reference: string | null;
  readonly sent_at: Instant | null;
};

function asDraft(row: Row): Draft {
  const { sent_reference: reference, sent_at: at } = row;
  const sent = reference !== null && at !== null ? { reference, at } : null;
  return { id: row.draft_id, version: row.version, answers: row.answers, sent };
}

export type DraftChange = {
  readonly area: string;
  readonly draft: Draft;
  readonly at: Instant;
  readonly keepUntil: Day;
};

/** Keeps a draft that was locked, with its new answers and version. */
export async function updateDraft(tx: Tx, change: DraftChange): Promise<void> {
  const { draft, area, at, keepUntil } = change;
  await tx
    .withTables<Tables>()
    .updateTable('referral.draft')
    .set({
      version: draft.version,
      answers: jsonOf(draft.answers),
      changed_at: at,
      keep_until: keepUntil,
    })
    .where('area_id', '=', area)
    .where('draft_id', '=', draft.id)
    .execute();
}

export type Marking = {
  readonly area: string;
  readonly id: string;
  readonly reference: string;
  readonly at: Instant;
};

/** Marks a draft as sent; once only. */
export async function markSent(tx: Tx, { area, id, reference, at }: Marking): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('referral.draft')
    .set({ sent_reference: reference, sent_at: at })
    .where('area_id', '=', area)
    .where('draft_id', '=', id)
    .where('sent_reference', 'is', null)
    .execute();
}

/** Erases every draft whose day has come; how many there were. */
export async function deleteDraftsPast(tx: Tx, area: string, day: Day): Promise<number> {
  const done = await tx
    .withTables<Tables>()
    .deleteFrom('referral.draft')
    .where('area_id', '=', area)
    .where('keep_until', '<=', day)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

// PostgreSQL keeps every sign but NUL, which a form can carry and nobody can mean.
function jsonOf(answers: DraftAnswers): string {
  return JSON.stringify(answers, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  );
}
