import type { Urgency } from '../../refer/referral/referral.ts';
import type { Acceptance } from './triage.ts';

export type AcceptFault = { readonly kind: 'no-words' | 'no-urgency-reason' };

/**
 * An acceptance needs words for the family, and a reason where it sets how soon an answer is needed
 * otherwise than it stands: urgency is set by a person, who says why. A criterion that is not met
 * is no fault: the page warns and asks why (PAGES.md 12.1). Empty when it may be sent.
 */
export function faultsOfAcceptance(
  { urgency, urgencyReason, toldFamily }: Acceptance,
  stands: Urgency | null,
): readonly AcceptFault[] {
  const rungs: readonly (readonly [AcceptFault['kind'], boolean])[] = [
    ['no-urgency-reason', urgency !== stands && urgencyReason.trim() === ''],
    ['no-words', toldFamily.trim() === ''],
  ];
  return rungs.filter(([, holds]) => holds).map(([kind]) => ({ kind }));
}
