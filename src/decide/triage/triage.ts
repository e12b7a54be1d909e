import type { Day, Instant } from '../../kernel/day.ts';
import type { FollowerKind, Urgency } from '../../refer/referral/referral.ts';

/** How help will be given, chosen at acceptance. */
export const HELP_WAYS = ['one-to-one', 'group', 'digital', 'family', 'school'] as const;
export type HelpWay = (typeof HELP_WAYS)[number];

/** The lists of a rail. `urgent` and `mine` are views; each of the others is some requests' home. */
export const LISTS = [
  'new',
  'urgent',
  'come-back',
  'asked',
  'mine',
  'accepted',
  'declined',
] as const;
export type ListId = (typeof LISTS)[number];

/** What a list may be ordered by. */
export const ORDERS = ['urgency', 'waiting'] as const;
export type ListOrder = (typeof ORDERS)[number];

/** Help offered instead of a declined request. */
export type Offer = {
  readonly serviceId: string;
  /** How the service stood for the child on the day; a page's word for it is never taken. */
  readonly answer: 'fits' | 'not-yet-known';
  /** The nurse's answer to what is not yet known; demanded where the answer is not `fits`. */
  readonly gapAnswer: string | null;
};

/** An acceptance as a person asks for it. */
export type Acceptance = {
  readonly urgency: Urgency;
  /** Why the urgency is set so; demanded where it changes. */
  readonly urgencyReason: string;
  readonly way: HelpWay;
  /** Why, where a written criterion is not met; '' where nothing was said. */
  readonly reasonWords: string;
  readonly toldFamily: string;
};

/** A decline as a person asks for it. */
export type Decline = {
  readonly reasonCode: string;
  readonly offers: readonly Offer[];
  /** True: no help exists for this; kept as unmet need. */
  readonly noneExists: boolean;
  readonly toldFamily: string;
  /** Who checks that the child was seen, and when. */
  readonly followThroughBy: string;
  readonly followThroughOn: Day | null;
};

/** A decision as it is kept. */
export type Decision = {
  readonly id: string;
  readonly requestId: string;
  readonly kind: 'acceptance' | 'decline';
  /** The version of the request that whoever decided had seen. */
  readonly onVersion: number;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly decidedAt: Instant;
  readonly urgency: Urgency | null;
  readonly way: HelpWay | null;
  readonly reasonCode: string | null;
  readonly reasonWords: string | null;
  readonly toldFamily: string;
  readonly followThroughBy: string | null;
  readonly followThroughOn: Day | null;
  readonly offers: readonly Offer[];
};

/** Who has a request open to decide, and since when. */
export type Claim = {
  readonly requestId: string;
  readonly party: string;
  readonly name: string;
  readonly at: Instant;
};

/** How soon an answer is needed, as a person set it. */
export type UrgencySet = {
  readonly onVersion: number;
  readonly was: Urgency | null;
  readonly urgency: Urgency;
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
};

/** More to be asked, as a person asks for it. */
export type Asking = {
  /** Codes of what is missing, of those that were offered. */
  readonly codes: readonly string[];
  /** A question of their own; '' where there is none. */
  readonly own: string;
  /** The party of whoever is asked; '' where nobody was picked. */
  readonly ofParty: string;
  readonly byDay: Day | null;
  /** The words that go before the questions. */
  readonly words: string;
};

/** One question, in the words of whoever answers it; `answer` is null until there is one. */
export type Question = {
  readonly n: number;
  readonly code: string;
  readonly says: string;
  readonly answer: string | null;
};

/** What was asked of somebody, with what they answered. */
export type Ask = {
  readonly id: string;
  readonly requestId: string;
  /** The version of the request that whoever asked had seen. */
  readonly onVersion: number;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly ofParty: string;
  readonly ofKind: FollowerKind;
  readonly byDay: Day;
  readonly words: string;
  readonly questions: readonly Question[];
  readonly answeredAt: Instant | null;
};

/** A request that was given to another team. */
export type GivenOn = {
  readonly requestId: string;
  readonly onVersion: number;
  readonly fromTeam: string;
  readonly toTeam: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  /** Why, for the staff of both teams; null where the viewer may not see it. */
  readonly why: string | null;
};

/** Past so many, a list is not counted further: that would cost more than it tells. */
export const MOST_COUNTED = 500;
