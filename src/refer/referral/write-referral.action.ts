import { randomInt } from 'node:crypto';
import type { Instant } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { type NewEvent, record } from '../../platform/events/index.ts';
import { enqueue, type NewMessage } from '../../platform/notify/index.ts';
import { type Doors, type DraftKey, followerKey, followerWords, holderOf } from './doors.ts';
import { markSent } from './draft.store.ts';
import { TRACK } from './paths.ts';
import { drawReference } from './reference.ts';
import { insertReferrals } from './referral.store.ts';
import {
  type Draft,
  type FollowerKind,
  type KeptReferral,
  type NewFollower,
  TEAM_TO_FIND,
} from './referral.ts';
import { requestReceived } from './request-received.message.ts';
import { wayToTell } from './sent.reader.ts';
import { type ReferralRows, rowsOfReferral } from './what-is-written.rule.ts';
import { recipientName } from './who-agreed.rule.ts';
import type { Asked } from './who-is-asked.rule.ts';
import { writeRows } from './write-rows.action.ts';

/** A draft that was locked, found ready, and whose teams are known. */
export type Sending = {
  readonly doors: Doors;
  readonly key: DraftKey;
  readonly draft: Draft;
  readonly asked: readonly Asked[];
  readonly now: Instant;
};

/** Writes all of a referral, and what follows from it, in this transaction. Its reference. */
export async function writeReferral(tx: Tx, sending: Sending): Promise<string> {
  const { doors, draft, now } = sending;
  const { area } = doors;
  const referral = await insertUnderFreeReference(tx, sending);
  const { reference } = referral;
  const rows = rowsOf(sending, referral, newId);
  const { sender, events, messages } = toldOf({ sending, referral, rows });
  await Promise.all([
    writeRows(tx, area, rows),
    record(tx, sender, events),
    enqueue(tx, sender, messages),
    markSent(tx, { area, id: draft.id, reference, at: now }),
  ]);
  return reference;
}

/** Every row of a referral; `idOf` makes the id of one of a kind. */
export function rowsOf(
  sending: Sending,
  referral: KeptReferral,
  idOf: (kind: string) => string,
): ReferralRows {
  const { doors, draft, asked, now } = sending;
  const { reference } = referral;
  return rowsOfReferral({
    area: doors.book.now().area,
    answers: draft.answers,
    referral,
    asked,
    now,
    newId: idOf,
    keyHashOf: (kind) => followerKey(doors.keys, { reference, words: wordsOf(kind, sending) }),
  });
}

/** The family has words of its own where a professional sends. */
function wordsOf(kind: FollowerKind, { doors, key, draft }: Sending): string {
  const isFamilys = draft.answers.route === 'professional' && kind !== 'referrer';
  return followerWords(doors.keys, key, isFamilys ? 'family' : 'sender').join(' ');
}

export type Written = {
  readonly sending: Sending;
  readonly referral: KeptReferral;
  readonly rows: ReferralRows;
};

const TRIES = 20;

async function insertUnderFreeReference(tx: Tx, sending: Sending): Promise<KeptReferral> {
  const { doors, draft, now } = sending;
  const { referencePrefix } = doors.book.now().area;
  const id = newId('referral');
  for (let tried = 0; tried < TRIES; tried += 1) {
    const reference = drawReference(referencePrefix, randomInt);
    const referral = { id, reference, route: draft.answers.route, sentAt: now };
    if ((await insertReferrals(tx, doors.area, [{ ...referral, draftId: draft.id }])) === 1) {
      return referral;
    }
  }
  return impossible(`${TRIES} references that were all taken`);
}

/** What a referral's writing comes to besides its rows: what happened, by whom, and who is told. */
export type Told = {
  readonly sender: Viewer;
  readonly events: readonly NewEvent[];
  readonly messages: readonly NewMessage[];
};

export function toldOf({ sending, referral, rows }: Written): Told {
  const { doors, key, now } = sending;
  const [follower] = rows.followers;
  if (!follower) return impossible('a referral that nobody follows');
  // Whoever follows it did this; the hash that opened their draft stays out of the events.
  const sender = { ...holderOf(doors, key), role: follower.kind, parties: [follower.party] };
  const events = [
    {
      kind: 'referral-sent',
      record: referral.id,
      happenedAt: now,
      data: { route: referral.route },
    },
    ...rows.requests.map(({ id, serviceId, teamId }) => ({
      kind: 'request-received',
      record: id,
      happenedAt: now,
      data: { service: serviceId, team: teamId },
    })),
  ];
  const messages = rows.followers.flatMap((one) =>
    messageFor(sending, { referral, follower: one }),
  );
  return { sender, events, messages };
}

type Telling = { readonly referral: KeptReferral; readonly follower: NewFollower };

// Each by their own safe way; whoever gave none is written to nowhere.
function messageFor(
  { doors, draft, asked, now }: Sending,
  { referral, follower }: Telling,
): readonly NewMessage[] {
  const way = wayToTell(draft.answers, follower.kind);
  if (!way) return [];
  const isFamilys = draft.answers.route === 'professional' && follower.kind !== 'referrer';
  const written = requestReceived({
    channel: way.way,
    othersMaySee: way.othersMaySee,
    reference: referral.reference,
    to: isFamilys ? 'family' : 'sender',
    trackAt: `${doors.settings.publicUrl}${TRACK}`,
    teams: asked.map(({ service, team }) => ({
      name: recipientName(service),
      phone: team.phone,
      answersWithin: service.answersWithin,
      isToFind: team.id === TEAM_TO_FIND,
    })),
  });
  const to = { party: follower.party, role: follower.kind };
  const address = way.address.trim();
  return [{ record: referral.id, to, channel: way.way, address, written, madeAt: now }];
}
