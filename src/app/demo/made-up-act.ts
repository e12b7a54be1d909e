import type { Acceptance, Decline } from '../../decide/triage/index.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { FollowerKind } from '../../refer/referral/referral.ts';
import type { Nurse } from './ground.ts';

/** What somebody did to a made-up request, and when. */
export type Act = { readonly at: Instant } & (
  | ({ readonly kind: 'give' } & By & ToTeam)
  | ({ readonly kind: 'ask'; readonly asked: MadeUpAsking } & By)
  | { readonly kind: 'answer'; readonly of: FollowerKind; readonly replies: Replies }
  | ({ readonly kind: 'acceptance'; readonly acceptance: Acceptance } & By)
  | ({ readonly kind: 'decline'; readonly decline: Decline } & By)
  | { readonly kind: 'withdraw'; readonly of: FamilyKind; readonly why: string }
);

export type FamilyKind = Exclude<FollowerKind, 'referrer'>;

type By = { readonly nurse: Nurse };

/** To which team of its service a request was given, and why. */
export type ToTeam = { readonly teamId: string; readonly why: string };

/** What more was asked, before it is known which of it was told already. */
export type MadeUpAsking = {
  readonly of: FollowerKind;
  /** Codes of what is missing, asked where it is. */
  readonly codes: readonly string[];
  /** A question of the nurse's own. */
  readonly own: string;
  readonly byDay: Day;
};

/** By the code of a question: what is answered to it. */
export type Replies = ReadonlyMap<string, string>;
