import { addDays, dayOf, type Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { recordAll } from '../../platform/events/index.ts';
import { type LeftAlready, type NewMessage, writeLeft } from '../../platform/notify/index.ts';
import { type Doors, holderOf } from './doors.ts';
import { insertSentDrafts, type SentDraft } from './draft.store.ts';
import {
  insertReferrals,
  isEveryDraftNamed,
  type RequestThere,
  requestsThere,
} from './referral.store.ts';
import { KEEP_DRAFT_DAYS, type KeptReferral } from './referral.ts';
import { type ReferralRows, rowsTogether } from './what-is-written.rule.ts';
import { rowsOf, type Sending, type Told, toldOf } from './write-referral.action.ts';
import { writeRows } from './write-rows.action.ts';

/** One of many sendings, under names of the caller's own. */
export type OneOfMany = Sending & {
  readonly referral: KeptReferral;
  readonly begunAt: Instant;
  readonly changedAt: Instant;
  readonly idOf: (kind: string) => string;
};

/** One of many, with every row that it comes to, and who is told. Nothing is written yet. */
export type ReadyToSend = {
  readonly one: OneOfMany;
  readonly rows: ReferralRows;
  readonly messages: readonly NewMessage[];
  readonly told: Told;
};

/** What sending comes to, by the functions that send one. */
export function readyToSend(one: OneOfMany): ReadyToSend {
  const { referral, idOf } = one;
  const rows = rowsOf(one, referral, idOf);
  const told = toldOf({ sending: one, referral, rows });
  const messages = told.messages.map((each) => ({ ...each, reference: idOf('message') }));
  return { one, rows, messages, told };
}

/** A reference of one of them is taken: none was written. */
export class ReferenceTaken extends Error {
  override readonly name = 'ReferenceTaken';
}

/**
 * Sends many drafts at once, all or none: what beginning, saving and sending each of them by its
 * own browser would have left. Of an area's own making (a demonstration, an import); a family's
 * request is sent by `sendReferral`. Their messages have `left` already. Throws `ReferenceTaken` where a reference is not free.
 */
export async function sendMany(
  doors: Doors,
  all: readonly ReadyToSend[],
  left: readonly LeftAlready[],
): Promise<void> {
  if (all.length === 0) return;
  const { area } = doors;
  const holders = all.flatMap(({ one }) => holderOf(doors, one.key).parties);
  await doors.db.as({ area, role: 'public', parties: holders }, async (tx) => {
    await insertSentDrafts(
      tx,
      all.map(({ one }) => draftOf(doors, one)),
    );
    const referrals = all.map(({ one }) => ({ ...one.referral, draftId: one.key.id }));
    const written = await insertReferrals(tx, area, referrals);
    if (written !== all.length) throw new ReferenceTaken();
    await writeRows(tx, area, rowsTogether(all.map(({ rows }) => rows)));
    await recordAll(
      tx,
      area,
      all.flatMap(({ told }) => told.events.map((event) => ({ ...event, by: told.sender }))),
    );
    await writeLeft(tx, area, left);
  });
}

function draftOf(doors: Doors, { key, draft, referral, ...one }: OneOfMany): SentDraft {
  const [holder = ''] = holderOf(doors, key).parties;
  return {
    area: doors.area,
    id: key.id,
    holder,
    answers: draft.answers,
    at: one.begunAt,
    changedAt: one.changedAt,
    version: draft.version,
    keepUntil: addDays(dayOf(one.changedAt), KEEP_DRAFT_DAYS),
    reference: referral.reference,
    sentAt: referral.sentAt,
  };
}

/** The requests of some referrals that are there already, and how far each has come. */
export async function whichAreThere(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  referrals: readonly string[],
): Promise<readonly RequestThere[]> {
  return await db.as(viewer, (tx) => requestsThere(tx, viewer.area, referrals));
}

/** Whether every referral that the viewer may see came from a draft whose id begins so. */
export async function isEveryReferralFrom(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  draft: string,
): Promise<boolean> {
  return await db.as(viewer, (tx) => isEveryDraftNamed(tx, viewer.area, draft));
}
