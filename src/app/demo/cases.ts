import type { Facts } from '../../find/eligibility/facts.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { DraftAnswers, Names, SafeContact, Support } from '../../refer/referral/referral.ts';

/** A made-up child's request, and how many days ago it was sent. */
export type DemoCase = {
  readonly daysAgo: number;
  readonly answers: (today: Day) => DraftAnswers;
};

type Told = {
  readonly route: DraftAnswers['route'];
  readonly given: string;
  readonly family: string;
  readonly knownAs?: string;
  readonly pronouns?: string;
  /** Age in whole years on the day; the birthday was three months ago. */
  readonly age: number;
  readonly postcode: string;
  readonly needs: readonly string[];
  readonly worry: string;
  readonly hopes: string;
  readonly since: string;
  readonly facts?: Facts;
  readonly adult?: { readonly name: string; readonly relationship: string };
  readonly childsWords?: string;
  readonly goingWell?: string;
  readonly tried?: string;
  readonly child?: 'yes' | 'not-sure' | 'not-asked' | 'too-young';
  readonly contact?: Partial<SafeContact>;
  readonly support?: Partial<Support>;
};

/** A case from what was told of it, with plain answers for what was not. */
export function demoCase(daysAgo: number, told: Told): DemoCase {
  return { daysAgo, answers: (today) => answersOf(told, today) };
}

function answersOf(told: Told, today: Day): DraftAnswers {
  const facts: Facts = {
    dateOfBirth: addDays(yearsBefore(today, told.age), -90),
    home: { postcode: told.postcode },
    needs: told.needs,
    impact: 'noticeable',
    immediateDanger: false,
    selfHarm: 'none',
    canMeet: ['face-to-face', 'online'],
    asker: told.route === 'young-person' ? 'young-person' : 'parent-carer',
    ...told.facts,
  };
  return {
    route: told.route,
    services: ['kent-therapeutic-support'],
    facts,
    helpShown: facts.immediateDanger === true || facts.selfHarm === 'significant',
    names: namesOf(told),
    words: { worry: told.worry, since: told.since, childsWords: told.childsWords ?? '' },
    hopes: { goingWell: told.goingWell ?? '', hopes: told.hopes, tried: told.tried ?? '' },
    agree: agreementOf(told),
    contact: contactOf(told),
    support: { ...NO_SUPPORT, ...told.support },
  };
}

function yearsBefore(today: Day, years: number): Day {
  return addDays(today, -Math.round(years * 365.25));
}

function namesOf(told: Told): Names {
  return {
    childGiven: told.given,
    childFamily: told.family,
    knownAs: told.knownAs ?? '',
    pronouns: told.pronouns ?? '',
    adultName: told.adult?.name ?? '',
    relationship: told.adult?.relationship ?? '',
  };
}

function agreementOf(told: Told): NonNullable<DraftAnswers['agree']> {
  return {
    child: told.child ?? 'yes',
    childSaid: '',
    adult: told.adult
      ? { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' }
      : null,
    whyAnyway: '',
  };
}

function contactOf({ contact, given }: Told): SafeContact {
  const address = `${given.toLowerCase().replace(/[^a-z]/g, '')}@family.example`;
  return {
    ways: [{ way: 'email', address, mayLeaveMessage: true, othersMaySee: false }],
    bestTime: '',
    codeWord: '',
    mustNotKnow: [],
    ...contact,
  };
}

const NO_SUPPORT: Support = {
  school: '',
  gp: '',
  language: '',
  interpreter: false,
  easyRead: false,
  otherChanges: '',
  trustedAdult: '',
};
