import { addDays, dayOf, type Instant } from '../../kernel/day.ts';
import type { FollowerKind } from '../../refer/referral/referral.ts';
import type { Draw } from './draw.ts';
import type { Nurse } from './ground.ts';
import type { Act } from './made-up-act.ts';
import { atHomeAfter, decidedAfter } from './made-up-time.ts';
import { instantAt, millisOf } from './moment.ts';
import { ASKED_OFTEN, OWN_QUESTIONS, REPLIES } from './words-of-followers.ts';

/** A request that a nurse has, and by when it would be decided. */
export type MayAsk = {
  readonly nurse: Nurse;
  /** Since when their team has it. */
  readonly since: Instant;
  readonly wouldDecideAt: Instant;
  readonly until: Instant;
  readonly followers: readonly FollowerKind[];
};

/** What was asked before a decision and answered, and before when nobody decides because of it. */
export type AskedMore = { readonly acts: readonly Act[]; readonly decidedFrom: Instant };

// Of what is decided in the end, and of what still waits: there, a nurse has often begun to ask.
const ASKED_OF_DECIDED = 4;
const ASKED_OF_WAITING = 12;

/** More that was asked of somebody who follows a request; undefined: nothing was. */
export function askedMore(draw: Draw, may: MayAsk): AskedMore | undefined {
  const { nurse, since, wouldDecideAt } = may;
  const end = Math.min(millisOf(may.until), millisOf(wouldDecideAt));
  const isOpen = end < millisOf(wouldDecideAt);
  const isAsked = draw.percent(isOpen ? ASKED_OF_WAITING : ASKED_OF_DECIDED);
  const at = decidedAfter(draw, since, draw.int(1, 7));
  if (!isAsked || millisOf(at) >= end || may.followers.length === 0) return undefined;
  const of = draw.pick(may.followers);
  const [own, reply] = draw.pick(OWN_QUESTIONS[of]);
  const codes = ASKED_OFTEN.filter(() => draw.percent(35));
  const byDay = addDays(dayOf(at), draw.pick([7, 10, 14, 14, 21]));
  const ask: Act = { kind: 'ask', at, nurse, asked: { of, codes, own, byDay } };
  const toCodes = codes.map((code) => [code, draw.pick(REPLIES[code])] as const);
  const replies = new Map<string, string>([['own', reply], ...toCodes]);
  const answeredAt = answeredOn(draw, at, byDay);
  const over = answeredAt ?? instantAt(millisOf(endOf(byDay)) + DAY_MS);
  const decidedFrom = decidedAfter(draw, over, draw.int(1, 8));
  const isAnswered = answeredAt !== null && millisOf(answeredAt) < millisOf(may.until);
  const answer: readonly Act[] = isAnswered
    ? [{ kind: 'answer', at: answeredAt, of, replies }]
    : [];
  return { acts: [ask, ...answer], decidedFrom };
}

const DAY_MS = 86_400_000;
const ANSWERED = 86;

/** Most answer before the day, a few soon after it; null: never. */
function answeredOn(draw: Draw, askedAt: Instant, byDay: string): Instant | null {
  const days = Math.round((millisOf(endOf(byDay)) - millisOf(askedAt)) / DAY_MS);
  const after = draw.percent(88) ? draw.int(1, days - 1) : days + draw.int(1, 6);
  const at = atHomeAfter(draw, askedAt, after);
  return draw.percent(ANSWERED) ? at : null;
}

function endOf(day: string): Instant {
  return `${day}T17:00:00Z` as Instant;
}
