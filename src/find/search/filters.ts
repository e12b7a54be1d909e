import type { Asker, Level, Meet } from '../directory/directory.ts';

/** A town or a district that somebody looks in; never a postcode. */
export type Near = { readonly place: string } | { readonly district: string };

/**
 * What somebody looks for. All of it stands in the address of the page, so it holds ids and a
 * number alone: words that were typed and a postcode are read once, and go no further.
 */
export type Filters = {
  /** Ids of the need groups of the first page. */
  readonly groups: readonly string[];
  /** Ids of needs, most often what own words came to. */
  readonly needs: readonly string[];
  /** Ids of services whose name or page has the words that were typed, likeliest first. */
  readonly named: readonly string[];
  /** Ids of pages of advice that have them. */
  readonly advice: readonly string[];
  /** In whole years; null: not said. So with each that follows. */
  readonly age: number | null;
  readonly near: Near | null;
  readonly ways: readonly Meet[];
  readonly asker: Asker | null;
  readonly level: Level | null;
  /** Id of an i-THRIVE group. */
  readonly thrive: string | null;
};

export const NO_FILTERS: Filters = {
  groups: [],
  needs: [],
  named: [],
  advice: [],
  age: null,
  near: null,
  ways: [],
  asker: null,
  level: null,
  thrive: null,
};

/** What can be taken away to see more. What the worry is, is one of them, however it was said. */
export const SIDES = ['worry', 'age', 'near', 'ways', 'asker', 'level', 'thrive'] as const;
export type Side = (typeof SIDES)[number];

/** From birth until the 26th birthday. */
export const OLDEST = 25;
/** What a list of ids in an address is cut to: nobody picks more, and each costs time. */
export const MOST_IDS = 20;
