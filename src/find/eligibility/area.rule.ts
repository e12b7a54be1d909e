import type { Spot } from '../area/where-is-it.rule.ts';
import type { CriterionOf } from './criterion-of.ts';
import type { Terms } from './terms.ts';

/**
 * Living in one of some districts, or learning in one of some, where that counts too: a child of
 * Medway at a Kent school (DOMAIN.md 1.1). Where learning doesn't count, nobody is asked about it.
 */
export function areaTerms(criterion: CriterionOf<'area'>): Terms {
  const lives = within(criterion.lives);
  const learns = within(criterion.learns);
  if (criterion.learns.length === 0) return { join: 'any', of: { home: lives } };
  return {
    join: 'any',
    of: { home: lives, learns: ({ spot }) => spot !== null && learns(spot) },
  };
}

function within(districts: readonly string[]): (spot: Spot) => boolean {
  const codes = new Set(districts);
  return ({ district }) => district !== null && codes.has(district);
}
