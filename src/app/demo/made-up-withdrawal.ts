import type { Instant } from '../../kernel/day.ts';
import type { FollowerKind } from '../../refer/referral/referral.ts';
import type { Draw } from './draw.ts';
import type { Act, FamilyKind } from './made-up-act.ts';
import { atHomeAfter } from './made-up-time.ts';
import { millisOf } from './moment.ts';
import { WHY_STOPPED } from './words-of-followers.ts';

export type MayStop = {
  readonly sentAt: Instant;
  readonly until: Instant;
  readonly followers: readonly FollowerKind[];
  /** What was done to the request, oldest first. */
  readonly acts: readonly Act[];
};

// A few of them come after a decline, when there is nothing left to stop.
const STOPS = 4;

/** The same acts; or those before somebody of the family stopped the request, and that they did. */
export function perhapsWithdrawn(
  draw: Draw,
  { sentAt, until, followers, acts }: MayStop,
): readonly Act[] {
  const isStopped = draw.percent(STOPS);
  const [of] = followers.filter(isFamily);
  if (!isStopped || of === undefined) return acts;
  const at = atHomeAfter(draw, sentAt, draw.percent(70) ? draw.int(1, 12) : draw.int(13, 60));
  if (millisOf(at) >= millisOf(until)) return acts;
  const before = acts.filter((act) => millisOf(act.at) < millisOf(at));
  if (before.some(({ kind }) => kind === 'decline')) return acts;
  return [...before, { kind: 'withdraw', at, of, why: draw.pick(WHY_STOPPED) }];
}

function isFamily(kind: FollowerKind): kind is FamilyKind {
  return kind !== 'referrer';
}
