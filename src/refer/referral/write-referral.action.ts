import { randomInt } from 'node:crypto';
import type { Instant } from '../../kernel/day.ts';
import { dayOf } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import { relate, type Tie } from '../../platform/access/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { record } from '../../platform/events/index.ts';
import { enqueue, type NewMessage } from '../../platform/notify/index.ts';
import { insertConsents } from '../consent/index.ts';
import { insertPeople } from '../people/index.ts';
import { type Doors, type DraftKey, followerKey, followerWords, holderOf } from './doors.ts';
import { markSent } from './draft.store.ts';
import { insertFollower } from './follower.store.ts';
import { ageOfChild } from './may-it-be-sent.rule.ts';
import { TRACK } from './paths.ts';
import { drawReference } from './reference.ts';
import { insertAnswers, insertReferral, insertRequests } from './referral.store.ts';
import type { Draft, FollowerKind, KeptReferral, KeptRequest } from './referral.ts';
import { requestReceived } from './request-received.message.ts';
import { wayToTell } from './sent.reader.ts';
import { saidOfSafety } from './what-was-said-of-safety.rule.ts';
import { answersKept } from './which-answers-are-kept.rule.ts';
import { recipientName, whoAgreed } from './who-agreed.rule.ts';
import type { Asked } from './who-is-asked.rule.ts';
import { whoIsNamed } from './who-is-named.rule.ts';

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
  const { doors, draft, asked, now } = sending;
  const { area } = doors;
  const party = newId('follower');
  const referral = await insertUnderFreeReference(tx, sending);
  const of = { area, referral: referral.id };
  const requests = asked.map((one) => requestOf(one, sending, referral.id));
  const teams = asked.map(({ service, team }) => ({ id: team.id, name: recipientName(service) }));
  const age = ageOfChild(draft.answers, dayOf(now));
  await insertPeople(tx, of, whoIsNamed(draft.answers, doors.book.now().area, party));
  await insertConsents(tx, of, whoAgreed(draft.answers, { teams, party, age, at: now }));
  await insertRequests(tx, area, requests);
  await insertAnswers(tx, of, answersKept(draft.answers));
  const sent: Written = { sending, referral, requests, party, kind: kindOf(draft) };
  await letFollow(tx, sent);
  await tell(tx, sent);
  await markSent(tx, { area, id: draft.id, reference: referral.reference, at: now });
  return referral.reference;
}

type Written = {
  readonly sending: Sending;
  readonly referral: KeptReferral;
  readonly requests: readonly KeptRequest[];
  readonly party: string;
  readonly kind: FollowerKind;
};

function kindOf({ answers }: Draft): FollowerKind {
  return answers.route === 'young-person' ? 'young-person' : 'parent-or-carer';
}

const TRIES = 20;

async function insertUnderFreeReference(tx: Tx, sending: Sending): Promise<KeptReferral> {
  const { doors, draft, now } = sending;
  const { referencePrefix } = doors.book.now().area;
  const id = newId('referral');
  for (let tried = 0; tried < TRIES; tried += 1) {
    const reference = drawReference(referencePrefix, randomInt);
    const referral = { id, reference, route: draft.answers.route, sentAt: now };
    if (await insertReferral(tx, { ...referral, area: doors.area, draftId: draft.id })) {
      return referral;
    }
  }
  return impossible(`${TRIES} references that were all taken`);
}

function requestOf(one: Asked, { draft, now }: Sending, referralId: string): KeptRequest {
  const { facts } = draft.answers;
  return {
    id: newId('request'),
    referralId,
    serviceId: one.service.id,
    teamId: one.team.id,
    state: 'sent',
    version: 1,
    receivedAt: now,
    criteriaVersion: one.criteriaVersion,
    says: saidOfSafety(facts),
    needs: facts.needs ?? [],
    urgency: null,
    stateSince: now,
  };
}

async function letFollow(tx: Tx, sent: Written): Promise<void> {
  const { sending, referral, requests, party, kind } = sent;
  const { doors, key, now } = sending;
  const words = followerWords(doors.keys, key).join(' ');
  await insertFollower(tx, {
    area: doors.area,
    party,
    referralId: referral.id,
    kind,
    keyHash: followerKey(doors.keys, { reference: referral.reference, words }),
    at: now,
  });
  const records = [referral.id, ...requests.map(({ id }) => id)];
  const teams = new Set(requests.map(({ teamId }) => teamId));
  const tie = (recordId: string, who: string, relation: Tie['relation']): Tie => ({
    area: doors.area,
    record: recordId,
    party: who,
    relation,
    from: now,
  });
  await relate(tx, [
    ...records.map((recordId) => tie(recordId, party, kind)),
    ...[...teams].map((team) => tie(referral.id, team, 'team')),
    ...requests.map(({ id, teamId }) => tie(id, teamId, 'team')),
  ]);
}

async function tell(tx: Tx, sent: Written): Promise<void> {
  const { sending, referral, requests, party, kind } = sent;
  const { doors, key, now } = sending;
  // Whoever follows it did this; the hash that opened their draft stays out of the events.
  const sender = { ...holderOf(doors, key), role: kind, parties: [party] };
  await record(tx, sender, [
    {
      kind: 'referral-sent',
      record: referral.id,
      happenedAt: now,
      data: { route: referral.route },
    },
    ...requests.map(({ id, serviceId, teamId }) => ({
      kind: 'request-received',
      record: id,
      happenedAt: now,
      data: { service: serviceId, team: teamId },
    })),
  ]);
  await enqueue(tx, sender, messagesFor(sent));
}

function messagesFor({ sending, referral, party, kind }: Written): readonly NewMessage[] {
  const { doors, draft, asked, now } = sending;
  const way = wayToTell(draft.answers);
  if (!way) return [];
  const written = requestReceived({
    channel: way.way,
    othersMaySee: way.othersMaySee,
    reference: referral.reference,
    trackAt: `${doors.settings.publicUrl}${TRACK}`,
    teams: asked.map(({ service, team }) => ({
      name: recipientName(service),
      phone: team.phone,
      answersWithin: service.answersWithin,
    })),
  });
  const to = { party, role: kind };
  const address = way.address.trim();
  return [{ record: referral.id, to, channel: way.way, address, written, madeAt: now }];
}
