import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/** From one birthday until the day before another: "10 to 25" is `atLeast` 10, `under` 26. */
export function ageTerms({ atLeast, under }: CriterionOf<'age'>): Terms {
  return { join: 'all', of: { dateOfBirth: (years) => atLeast <= years && years < under } };
}
