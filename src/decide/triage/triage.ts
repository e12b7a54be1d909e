import type { Day, Instant } from '../../kernel/day.ts';
import type { Urgency } from '../../refer/referral/referral.ts';

/** How help will be given, chosen at acceptance. */
export const HELP_WAYS = ['one-to-one', 'group', 'digital', 'family', 'school'] as const;
export type HelpWay = (typeof HELP_WAYS)[number];

/** Why a request may be declined; codes and words are the area pack's. */
export type DeclineReason = {
  readonly code: string;
  /** For staff: "Need is above what this service helps with". */
  readonly says: string;
  /** For the family, one kind sentence. */
  readonly tellFamily: string;
};

/** Help offered instead of a declined request. */
export type Offer = {
  readonly serviceId: string;
  readonly answer: 'fits' | 'not-yet-known';
  /** The nurse's answer to what is not yet known; demanded where the answer is not `fits`. */
  readonly gapAnswer: string | null;
};

export type Acceptance = {
  readonly urgency: Urgency;
  readonly way: HelpWay;
  /** Why, where a written criterion is not met. */
  readonly reasonWords: string;
  readonly toldFamily: string;
};

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

export type Claim = {
  readonly requestId: string;
  readonly party: string;
  readonly name: string;
  readonly at: Instant;
};
