import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/** A criterion that names several ways of meeting is met by any one of them. */
export function meetTerms({ anyOf }: CriterionOf<'meet'>): Terms {
  return { join: 'all', of: { canMeet: (way) => anyOf.includes(way) } };
}
