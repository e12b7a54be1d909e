import type { Area } from '../../find/area/area.ts';
import { areaOn } from '../../find/area/area-on.rule.ts';
import { dayOf, type Instant } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import type { ConsentRow } from '../consent/consent.ts';
import type { PeopleRows } from '../people/people.ts';
import type { AnswerRow } from './answers.ts';
import { ageOfChild } from './may-it-be-sent.rule.ts';
import type {
  DraftAnswers,
  FollowerKind,
  KeptReferral,
  KeptRequest,
  NewFollower,
  NewRequest,
} from './referral.ts';
import { saidOfSafety } from './what-was-said-of-safety.rule.ts';
import { answersKept } from './which-answers-are-kept.rule.ts';
import { recipientName, whoAgreed } from './who-agreed.rule.ts';
import { whoFollows } from './who-follows.rule.ts';
import type { Asked } from './who-is-asked.rule.ts';
import { type Parties, whoIsNamed } from './who-is-named.rule.ts';

/** A draft that may be sent, and all that its rows hang on. */
export type Writing = {
  readonly area: Area;
  readonly answers: DraftAnswers;
  /** Written before: a reference is drawn again when it is taken. */
  readonly referral: KeptReferral;
  readonly asked: readonly Asked[];
  readonly now: Instant;
  /** Makes the id of a row of a kind. */
  readonly newId: (kind: string) => string;
  /** The keyed hash of the reference with that follower's words. */
  readonly keyHashOf: (kind: FollowerKind) => string;
};

/** The rows of one referral, or of many; the stores take both alike. */
export type ReferralRows = {
  readonly people: PeopleRows;
  readonly consents: readonly ConsentRow[];
  readonly requests: readonly NewRequest[];
  readonly answers: readonly AnswerRow[];
  /** The sender first. */
  readonly followers: readonly NewFollower[];
};

/** Every row that a referral comes to, but its own. */
export function rowsOfReferral(writing: Writing): ReferralRows {
  const { area, answers, referral, asked, now, newId } = writing;
  const age = ageOfChild(answers, dayOf(now));
  const kinds = whoFollows(answers, age);
  const followers = kinds.map((kind) => followerOf(kind, writing));
  const parties = partiesOf(followers);
  const teams = asked.map(({ service, team }) => ({ id: team.id, name: recipientName(service) }));
  const people = whoIsNamed(answers, areaOn(area, dayOf(now)), parties);
  const consents = whoAgreed(answers, { teams, party: parties.sender, age, at: now });
  const { district } = people.child;
  const { route } = referral;
  const requests = asked.map((one) => ({ ...requestOf(one, writing), district, route }));
  const row =
    (kind: string) =>
    <One>(one: One) => ({ ...one, id: newId(kind), referral: referral.id });
  return {
    people: {
      children: [people.child].map(row('child')),
      persons: people.persons.map(row('person')),
      contacts: people.contacts.map(row('contact')),
    },
    consents: consents.map(row('consent')),
    requests,
    answers: answersKept(answers).map((one) => ({ ...one, referral: referral.id })),
    followers,
  };
}

/** The rows of many referrals as those of one. */
export function rowsTogether(all: readonly ReferralRows[]): ReferralRows {
  return {
    people: {
      children: all.flatMap(({ people }) => people.children),
      persons: all.flatMap(({ people }) => people.persons),
      contacts: all.flatMap(({ people }) => people.contacts),
    },
    consents: all.flatMap(({ consents }) => consents),
    requests: all.flatMap(({ requests }) => requests),
    answers: all.flatMap(({ answers }) => answers),
    followers: all.flatMap(({ followers }) => followers),
  };
}

function partiesOf([sender, family = sender]: readonly NewFollower[]): Parties {
  return {
    sender: sender?.party ?? impossible('a referral that nobody follows'),
    family:
      family && family.kind !== 'referrer' ? { party: family.party, kind: family.kind } : null,
  };
}

function followerOf(kind: FollowerKind, { referral, now, newId, keyHashOf }: Writing): NewFollower {
  const keyHash = keyHashOf(kind);
  return { party: newId('follower'), referralId: referral.id, kind, keyHash, at: now };
}

function requestOf(one: Asked, { answers, referral, now, newId }: Writing): KeptRequest {
  const { facts } = answers;
  return {
    id: newId('request'),
    referralId: referral.id,
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
