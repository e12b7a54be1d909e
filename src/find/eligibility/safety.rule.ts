import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/**
 * Not in danger now, and self-harm no further than the service takes. Two facts, each judged on
 * its own: one yes/no "self-harm?" would shut out emerging self-harm, which TSS supports
 * (DOMAIN.md 1.1, rule 5), and "no danger" says nothing of self-harm.
 */
export function safetyTerms({ selfHarm }: CriterionOf<'safety'>): Terms {
  return {
    join: 'all',
    of: {
      immediateDanger: (inDanger) => !inDanger,
      selfHarm: (found) => selfHarm.includes(found),
    },
  };
}
