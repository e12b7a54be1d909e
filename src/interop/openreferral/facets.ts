import type { Spot } from '../../find/area/where-is-it.rule.ts';
import type { Uuid } from './hsds.ts';

/** A time on a day of the week at which something opens or closes, as `09:00`. */
export type OpenOn = { readonly day: string; readonly opens: string; readonly closes: string };

/** What a filter may ask of one entry. What does not hold of its kind is empty or null. */
export type Facets = {
  /** All that is said of it, in small letters. */
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly modified: number | null;
  readonly organization: Uuid | null;
  readonly terms: ReadonlySet<Uuid>;
  readonly taxonomies: ReadonlySet<Uuid>;
  /** A term's parent. */
  readonly parent: Uuid | null;
  readonly ages: { readonly minimum: number | null; readonly maximum: number | null };
  readonly open: readonly OpenOn[];
  readonly covers: (spot: Spot) => boolean;
};

/** One entry of a list: what may be asked of it, and how it is told. */
export type Entry = {
  readonly id: Uuid;
  readonly facets: Facets;
  readonly listed: () => unknown;
  readonly full: () => unknown;
  /** With everything of each of its services; as `full` where it has none. */
  readonly fullServices: () => unknown;
};
