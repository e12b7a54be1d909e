import type { Fact, Facts } from '../../find/eligibility/facts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { ConsentAnswer } from '../consent/consent.ts';
import type { Way } from '../people/people.ts';

export type { ConsentAnswer as ChildAnswer } from '../consent/consent.ts';
export { CONSENT_ANSWERS as CHILD_ANSWERS } from '../consent/consent.ts';
export type { Way } from '../people/people.ts';
export { WAYS } from '../people/people.ts';

/** Whose words the request is in, and so which pages ask for it. */
export const ROUTES = ['young-person', 'parent-carer', 'professional'] as const;
export type Route = (typeof ROUTES)[number];

/** Who may follow a referral, each with a secret of their own; a referrer is a professional. */
export const FOLLOWER_KINDS = ['young-person', 'parent-or-carer', 'referrer'] as const;
export type FollowerKind = (typeof FOLLOWER_KINDS)[number];

/**
 * The team of a request that no team is known for yet: a place on no list, or a home that was not
 * told. A person finds the team; families read that we will find out, and tell them.
 */
export const TEAM_TO_FIND = 'team-to-find';

/** The states of a request. */
export const REQUEST_STATES = [
  'sent',
  'information-asked',
  'accepted',
  'declined',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Response urgency: set by a person with a reason, never worked out. */
export const URGENCIES = ['emergency', 'urgent', 'priority', 'routine', 'advice'] as const;
export type Urgency = (typeof URGENCIES)[number];

export type Names = {
  readonly childGiven: string;
  readonly childFamily: string;
  readonly knownAs: string;
  readonly pronouns: string;
  /** The sender's own name and who they are to the child; empty on the young person's route. */
  readonly adultName: string;
  readonly relationship: string;
  /** Professional's route only: ten digits that pass their check; absent or '' is not known. */
  readonly nhsNumber?: string | undefined;
};

export type Words = {
  readonly worry: string;
  readonly since: string;
  /** What the child said, in the child's words (parent's route). */
  readonly childsWords: string;
};

/** A page of advice that was tried, by its title on that day, and how it went in their words. */
export type TriedAdvice = { readonly id: string; readonly title: string; readonly how: string };

export type Hopes = {
  readonly goingWell: string;
  readonly hopes: string;
  readonly tried: string;
  /** The pages of advice that were ticked as tried; absent: none. */
  readonly advice?: readonly TriedAdvice[] | undefined;
};

export type Agreement = {
  readonly child: ConsentAnswer;
  readonly childSaid: string;
  /** Parent's route only; null on the young person's. */
  readonly adult: {
    readonly parentalResponsibility: 'yes' | 'no' | 'not-sure';
    readonly agrees: 'yes' | 'no';
    readonly anotherDisagrees: string;
  } | null;
  /** Asked when the child says no: why help is still thought to be needed. */
  readonly whyAnyway: string;
};

export type SafeWay = {
  readonly way: Way;
  readonly address: string;
  readonly mayLeaveMessage: boolean;
  readonly othersMaySee: boolean;
};

export type SafeContact = {
  /** Empty: no safe way; the request may still be sent. */
  readonly ways: readonly SafeWay[];
  readonly bestTime: string;
  readonly codeWord: string;
  /** `reach`: a number or email known to be theirs, so that nothing is ever sent there. */
  readonly mustNotKnow: readonly {
    readonly who: MustNotKnow;
    readonly name: string;
    readonly reach?: string | undefined;
  }[];
};

/** Who should not know, as the page offers them. */
export const MUST_NOT_KNOW = ['mum', 'dad', 'someone', 'school'] as const;
export type MustNotKnow = (typeof MUST_NOT_KNOW)[number];

export type Support = {
  readonly school: string;
  readonly gp: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly easyRead: boolean;
  readonly otherChanges: string;
  /** Young person's route: a grown-up they trust, and how to reach them. */
  readonly trustedAdult: string;
};

/** The professional who asks, and where they work (professional's route). */
export type You = {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
  readonly staysInvolved: 'yes' | 'no';
};

/** An adult who looks after the child, as a professional tells of them. */
export type Family = {
  readonly name: string;
  readonly relationship: string;
  readonly parentalResponsibility: 'yes' | 'no' | 'not-sure';
  /** What else there is to know of the family. */
  readonly more: string;
};

/** How the worry shows, place by place (professional's route). */
export type Effects = { readonly home: string; readonly learning: string; readonly others: string };

/** What keeps the child safe now, as far as the professional knows. */
export type Safeguarding = {
  readonly plans: string;
  readonly socialWorker: string;
  readonly inPlace: string;
};

/** Who agreed to a professional's referral; `without`: nobody was asked, to keep a child safe. */
export const AGREED_BY = ['both', 'child', 'adult', 'without'] as const;
export type AgreedBy = (typeof AGREED_BY)[number];
export type AgreementTold = {
  readonly by: AgreedBy;
  /** Why nobody was asked; blank where somebody agreed. */
  readonly why: string;
};

/** All that a draft holds. A part is there once its page was answered, even with blanks. */
export type DraftAnswers = {
  readonly route: Route;
  readonly services: readonly string[];
  /** What `/check` learned; shown at "check answers", never asked twice. */
  readonly facts: Facts;
  readonly helpShown: boolean;
  readonly names?: Names;
  readonly words?: Words;
  readonly hopes?: Hopes;
  readonly agree?: Agreement;
  readonly contact?: SafeContact;
  readonly support?: Support;
  readonly you?: You;
  readonly family?: Family;
  readonly effects?: Effects;
  readonly safeguarding?: Safeguarding;
  readonly told?: AgreementTold;
  /** The facts that the check had told before a professional began: they are not asked again. */
  readonly checked?: readonly Fact[];
};

/** What may be changed in a draft: a page's part, or what was known when it was begun. */
export type DraftPart = Exclude<keyof DraftAnswers, 'route' | 'checked'>;

export type Draft = {
  readonly id: string;
  readonly version: number;
  readonly answers: DraftAnswers;
  readonly sent: { readonly reference: string; readonly at: Instant } | null;
};

/**
 * What a request's sender said of safety, in the sender's own choices; never a score.
 * `rather-not-say-safe` is a safety question that was left unanswered.
 */
export const SAYS = [
  'in-danger-now',
  'self-harm-significant',
  'self-harm-emerging',
  'rather-not-say-safe',
] as const;
export type Says = (typeof SAYS)[number];

/** One child asked of one service and team. */
export type KeptRequest = {
  readonly id: string;
  readonly referralId: string;
  readonly serviceId: string;
  readonly teamId: string;
  readonly state: RequestState;
  /** Named by whoever changes it, so that a change on top of an unseen one is refused. */
  readonly version: number;
  readonly receivedAt: Instant;
  /** The day that names the criteria in force as it was sent. */
  readonly criteriaVersion: Day;
  readonly says: readonly Says[];
  readonly needs: readonly string[];
  readonly urgency: Urgency | null;
  readonly stateSince: Instant;
};

/** A request about to be written. */
export type NewRequest = KeptRequest & {
  /** Where the child lives, so that lists can be narrowed to it. */
  readonly district: string | null;
  /** By which route it came, so that a list can say it. */
  readonly route: Route;
};

/** One sending, that holds one request or several. */
export type KeptReferral = {
  readonly id: string;
  readonly reference: string;
  readonly route: Route;
  readonly sentAt: Instant;
};

/** Someone about to follow a referral. */
export type NewFollower = {
  readonly party: string;
  readonly referralId: string;
  readonly kind: FollowerKind;
  /** The keyed hash of reference and secret together. */
  readonly keyHash: string;
  readonly at: Instant;
};

/** Where a request stands: what its followers may read of it. */
export type Standing = Pick<
  KeptRequest,
  'id' | 'referralId' | 'serviceId' | 'teamId' | 'state' | 'receivedAt' | 'stateSince'
>;

/** How long a draft is kept after it was last changed, in days. */
export const KEEP_DRAFT_DAYS = 90;
