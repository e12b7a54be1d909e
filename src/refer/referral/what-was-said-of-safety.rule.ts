import type { Facts } from '../../find/eligibility/facts.ts';
import type { Says } from './referral.ts';

/**
 * What the sender chose to say of safety, as codes for a list; a list shows them as the sender's
 * words and puts danger and significant self-harm first. It weighs nothing (DOMAIN.md 3.3).
 */
export function saidOfSafety({ immediateDanger, selfHarm }: Facts): readonly Says[] {
  const unanswered = immediateDanger === undefined || selfHarm === undefined;
  const rungs: readonly (readonly [Says, boolean])[] = [
    ['in-danger-now', immediateDanger === true],
    ['self-harm-significant', selfHarm === 'significant'],
    ['self-harm-emerging', selfHarm === 'emerging'],
    // Whoever said that there is danger was asked no more.
    ['rather-not-say-safe', unanswered && immediateDanger !== true],
  ];
  return rungs.filter(([, holds]) => holds).map(([code]) => code);
}
