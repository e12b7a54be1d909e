import type { Spot } from '../area/where-is-it.rule.ts';
import type { Asker, Impact, Meet, SelfHarm } from '../directory/directory.ts';
import type { Fact, Setting } from './facts.ts';

/** Where somebody learns: a spot, or nowhere. */
export type Learning = { readonly where: Setting; readonly spot: Spot | null };

/**
 * What one value of a fact looks like to a criterion. A birth date is seen as an age in whole
 * years; a list (`needs`, `canMeet`, `done`) one item at a time.
 */
export type ValueOf = {
  readonly dateOfBirth: number;
  readonly home: Spot;
  readonly learns: Learning;
  readonly needs: string;
  readonly impact: Impact;
  readonly immediateDanger: boolean;
  readonly selfHarm: SelfHarm;
  readonly canMeet: Meet;
  readonly asker: Asker;
  readonly done: string;
};

/** Of these facts the items add up ("met by any one"); of the others the values exclude. */
export const LISTS: ReadonlySet<Fact> = new Set(['needs', 'canMeet', 'done']);

/**
 * What a criterion asks, one fact at a time, and whether `all` of it must hold or `any` is enough.
 * A list holds when one of its items does. Each fact is judged on its own, so that an absent one
 * stays not known whatever the others say.
 */
export type Terms = {
  readonly join: 'all' | 'any';
  readonly of: { readonly [F in Fact]?: (value: ValueOf[F]) => boolean };
};
