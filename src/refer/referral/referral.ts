import type { Facts } from '../../find/eligibility/facts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { ConsentAnswer } from '../consent/consent.ts';
import type { Way } from '../people/people.ts';

export type { ConsentAnswer as ChildAnswer } from '../consent/consent.ts';
export { CONSENT_ANSWERS as CHILD_ANSWERS } from '../consent/consent.ts';
export type { Way } from '../people/people.ts';
export { WAYS } from '../people/people.ts';

/** Whose words the request is in, and so which pages ask for it. */
export const ROUTES = ['young-person', 'parent-carer'] as const;
export type Route = (typeof ROUTES)[number];

/** What a sender becomes: a follower of a kind, with a secret of their own. */
export const FOLLOWER_KINDS = ['young-person', 'parent-or-carer'] as const;
export type FollowerKind = (typeof FOLLOWER_KINDS)[number];

/** The states of a request. */
export const REQUEST_STATES = ['sent', 'accepted', 'declined', 'withdrawn'] as const;
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
};

export type Words = {
  readonly worry: string;
  readonly since: string;
  /** What the child said, in the child's words (parent's route). */
  readonly childsWords: string;
};

export type Hopes = {
  readonly goingWell: string;
  readonly hopes: string;
  readonly tried: string;
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
};

/** The parts that a page of the journey saves, in their order. */
export const PARTS = ['names', 'words', 'hopes', 'agree', 'contact', 'support'] as const;
export type Part = (typeof PARTS)[number];

/** What may be changed in a draft: a page's part, or what was known when it was begun. */
export type DraftPart = Exclude<keyof DraftAnswers, 'route'>;

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
