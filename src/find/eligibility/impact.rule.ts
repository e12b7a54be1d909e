import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/** How much it gets in the way: mild is `limited`, moderate `noticeable` (contract CHECK.md). */
export function impactTerms({ anyOf }: CriterionOf<'impact'>): Terms {
  return { join: 'all', of: { impact: (impact) => anyOf.includes(impact) } };
}
