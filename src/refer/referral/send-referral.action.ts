import { dayOf, type Instant } from '../../kernel/day.ts';
import { type Doors, type DraftKey, holderOf } from './doors.ts';
import { lockDraft } from './draft.store.ts';
import { type MayBeSent, mayItBeSent } from './may-it-be-sent.rule.ts';
import type { Draft } from './referral.ts';
import { type Sent, sentOf } from './sent.reader.ts';
import { type WhoIsAsked, whoIsAsked } from './who-is-asked.rule.ts';
import { writeReferral } from './write-referral.action.ts';

export type SentOrNot =
  | Sent
  /** Changed since "check your answers" was shown: to be seen again first. */
  | { readonly kind: 'stale'; readonly newer: Draft }
  | Extract<MayBeSent, { kind: 'not-ready' }>
  | Extract<WhoIsAsked, { kind: 'cannot-ask' }>
  /** Not theirs, or kept no more. */
  | { readonly kind: 'gone' };

/**
 * Sends a draft: everything is written in one transaction, or nothing is. The draft's own row is
 * locked first, so however often it is sent, by however many at once, it comes to one referral and
 * the same answer. `version` is that of the answers which the sender last saw.
 */
export async function sendReferral(
  doors: Doors,
  key: DraftKey,
  { version, now }: { readonly version: number; readonly now: Instant },
): Promise<SentOrNot> {
  const day = dayOf(now);
  return await doors.db.as(holderOf(doors, key), async (tx): Promise<SentOrNot> => {
    const draft = await lockDraft(tx, { area: doors.area, id: key.id, day });
    if (!draft) return { kind: 'gone' };
    const sent = sentOf(doors, key, draft);
    if (sent) return sent;
    if (draft.version !== version) return { kind: 'stale', newer: draft };
    const ready = mayItBeSent(draft.answers, day);
    if (ready.kind === 'not-ready') return ready;
    const whom = whoIsAsked(draft.answers, {
      services: doors.book.now().services,
      check: doors.book.check(),
      now,
    });
    if (whom.kind === 'cannot-ask') return whom;
    const reference = await writeReferral(tx, { doors, key, draft, asked: whom.asked, now });
    const marked: Draft = { ...draft, sent: { reference, at: now } };
    return sentOf(doors, key, marked) ?? { kind: 'gone' };
  });
}
