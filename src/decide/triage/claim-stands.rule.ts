import { type Instant, instantAt, millisOf } from '../../kernel/day.ts';
import type { Claim } from './triage.ts';

const HOLDS_MILLIS = 2 * 3_600_000;

/** Whether a claim still holds others off: for two hours after it was made (PAGES.md 11). */
export function claimStands({ at }: Pick<Claim, 'at'>, now: Instant): boolean {
  return millisOf(now) - millisOf(at) < HOLDS_MILLIS;
}

/** The moment after which a claim must have been made to hold now, for a list to narrow by. */
export function claimsHoldSince(now: Instant): Instant {
  return instantAt(millisOf(now) - HOLDS_MILLIS);
}
