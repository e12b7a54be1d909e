import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/** A criterion that names several needs is met by any one of them. */
export function needTerms({ anyOf }: CriterionOf<'need'>): Terms {
  const ids = new Set(anyOf);
  return { join: 'all', of: { needs: (need) => ids.has(need) } };
}
