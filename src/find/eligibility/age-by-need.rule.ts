import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/**
 * An age that limits some of what a service does and not the rest (DOMAIN.md 1.2: community
 * paediatrics assesses autism and ADHD under 11, and its other work has no such limit). The needs
 * that the age does not limit are named, rather than those that it does: so one of them is enough,
 * as wherever a criterion names several needs (CHECK.md), and a child of 12 who has a worry about
 * autism and another that this service has no part in is not told that it fits. The age and the
 * needs are each judged on their own, and either is enough.
 */
export function ageByNeedTerms(criterion: CriterionOf<'age-by-need'>): Terms {
  const { atLeast, under, anyAgeFor } = criterion;
  const ids = new Set(anyAgeFor);
  return {
    join: 'any',
    of: {
      dateOfBirth: (years) => atLeast <= years && years < under,
      needs: (need) => ids.has(need),
    },
  };
}
