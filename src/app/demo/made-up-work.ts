import type { Asker } from '../../find/directory/directory.ts';
import type { AgreementTold, DraftAnswers, Family, You } from '../../refer/referral/referral.ts';
import { COMMUNITIES } from './communities.ts';
import type { Draw } from './draw.ts';
import { inAnEmail } from './made-up-contact.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import {
  EFFECT_HOME,
  EFFECT_LEARNING,
  EFFECT_OTHERS,
  IN_PLACE,
  MORE_OF_FAMILY,
  PLANS,
} from './words-at-work.ts';

/** A made-up professional, and as whom the check knows them. */
export type MadeUpWork = { readonly asker: Asker; readonly you: You };

type About = { readonly person: MadeUpPerson; readonly age: number };

type Job = {
  readonly role: string;
  readonly asker: Asker;
  /** Where they work, before the place. */
  readonly at: string;
  /** Ends nowhere: `.example` is kept for stories (RFC 2606). */
  readonly mail: string;
};

/** Whoever meets a child of that age in their work, near the child's home. */
export function madeUpWork(draw: Draw, { person, age }: About): MadeUpWork {
  const job = draw.weighted(jobsAt(age));
  const community = draw.weighted(COMMUNITIES.map((one) => [one.weight, one] as const));
  const given = draw.pick(draw.percent(75) ? community.mothers : community.fathers);
  const family = draw.pick(community.families);
  const { place } = person.home;
  const you: You = {
    name: `${given} ${family}`,
    role: job.role,
    organisation: place === null ? job.at : `${job.at} in ${place}`,
    email: `${inAnEmail(given)}.${inAnEmail(family)}@${job.mail}`,
    // Numbers that Ofcom keeps for stories.
    phone: draw.percent(85) ? `01632 960${String(draw.int(0, 999)).padStart(3, '0')}` : '',
    staysInvolved: draw.percent(85) ? 'yes' : 'no',
  };
  return { asker: job.asker, you };
}

/** Where a child of that age learns, as a family or a school names it. */
export function schoolAt(age: number): string {
  if (age < 4) return 'A nursery';
  return age < 11 ? 'A primary school' : 'A secondary school';
}

const AT_PRACTICE = { asker: 'health-professional', mail: 'practice.example' } as const;
const GP: Job = { role: 'GP', at: 'A surgery', ...AT_PRACTICE };
const HEALTH_VISITOR: Job = {
  role: 'Health visitor',
  at: 'A health visiting team',
  ...AT_PRACTICE,
};
const SCHOOL_NURSE: Job = { role: 'School nurse', at: 'A school nursing team', ...AT_PRACTICE };
const SOCIAL_WORKER: Job = {
  role: 'Social worker',
  asker: 'social-care-professional',
  at: 'A social work team',
  mail: 'council.example',
};

function jobsAt(age: number): readonly (readonly [number, Job])[] {
  if (age < 4) return [...UNDER_FOUR, [10, teaching('Nursery SENCO', age)]];
  return age < 18 ? [...AT_SCHOOL, [62, teaching('SENCO', age)]] : GROWN;
}

function teaching(role: string, age: number): Job {
  return { role, asker: 'education-professional', at: schoolAt(age), mail: 'school.example' };
}

const UNDER_FOUR = [
  [60, HEALTH_VISITOR],
  [22, GP],
  [8, SOCIAL_WORKER],
] as const;
const AT_SCHOOL = [
  [20, GP],
  [9, SCHOOL_NURSE],
  [9, SOCIAL_WORKER],
] as const;
const GROWN = [
  [80, GP],
  [20, SOCIAL_WORKER],
] as const;

/** What only a professional is asked, of the family and of safety. */
export function toldAtWork(
  draw: Draw,
  { person, age }: About,
): Required<Pick<DraftAnswers, 'family' | 'effects' | 'safeguarding' | 'told'>> {
  const plans = draw.pick(PLANS);
  return {
    family: familyOf(draw, person),
    effects: {
      home: draw.pick(EFFECT_HOME),
      learning: draw.pick(EFFECT_LEARNING),
      others: draw.pick(EFFECT_OTHERS),
    },
    safeguarding: {
      plans,
      socialWorker: plans === 'A child in need plan' ? socialWorker(draw) : '',
      inPlace: draw.pick(IN_PLACE),
    },
    told: agreementTold(draw, age),
  };
}

function familyOf(draw: Draw, { home }: MadeUpPerson): Family {
  return {
    name: `${home.adult.given} ${home.family}`,
    relationship: home.adult.relationship,
    parentalResponsibility: draw.percent(88) ? 'yes' : 'not-sure',
    more: draw.pick(MORE_OF_FAMILY),
  };
}

function socialWorker(draw: Draw): string {
  const { mothers, families } = draw.pick(COMMUNITIES);
  return `${draw.pick(mothers)} ${draw.pick(families)}`;
}

function agreementTold(draw: Draw, age: number): AgreementTold {
  const by = draw.weighted(age < 5 ? YOUNGEST : age < 11 ? YOUNGER : age < 16 ? OLDER : OLDEST);
  const why = 'To ask at home first could put them at more risk. Our safeguarding lead knows.';
  return { by, why: by === 'without' ? why : '' };
}

const YOUNGEST = [
  [99, 'adult'],
  [1, 'without'],
] as const;
const YOUNGER = [
  [60, 'both'],
  [38, 'adult'],
  [2, 'without'],
] as const;
const OLDER = [
  [82, 'both'],
  [11, 'adult'],
  [5, 'child'],
  [2, 'without'],
] as const;
const OLDEST = [
  [60, 'both'],
  [40, 'child'],
] as const;
