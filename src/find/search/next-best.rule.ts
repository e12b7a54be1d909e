import type { Filters, Side } from './filters.ts';
import { sidesOf, without } from './filters-in-address.rule.ts';

/** A search that finds more, since one side of it was taken away. */
export type Freed = { readonly side: Side; readonly filters: Filters; readonly count: number };

/**
 * Of a search that finds nothing: the side without which most is found. Null where no one side
 * alone is in the way. The worry comes last among equals, since it is what somebody came for.
 */
export function freesMost(filters: Filters, countOf: (filters: Filters) => number): Freed | null {
  const freed = sidesOf(filters)
    .map((side) => {
      const fewer = without(filters, side);
      return { side, filters: fewer, count: countOf(fewer) };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => weight(other) - weight(one));
  return freed[0] ?? null;
}

function weight({ side, count }: Freed): number {
  return side === 'worry' ? count / WORRY_COUNTS_LESS : count;
}

// Everything there is, without the worry, is seldom what helps.
const WORRY_COUNTS_LESS = 1_000_000;
