import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Chance = {
  readonly below: (n: number) => number;
  readonly pick: <One>(from: readonly One[]) => One;
  /** The one at a place, counted round and round. */
  readonly nth: <One>(from: readonly One[], place: number) => One;
  /** Some of them, in their order. */
  readonly some: <One>(from: readonly One[], most: number) => readonly One[];
};

/** Draws that the same seed repeats. */
export function chanceFrom(seed: number): Chance {
  const draw = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(draw, 0, n - 1);
  const nth = <One>(from: readonly One[], place: number): One => {
    const one = from[place % from.length];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  return {
    below,
    nth,
    pick: (from) => nth(from, below(from.length)),
    some: (from, most) => {
      const count = 1 + below(most);
      const first = below(from.length);
      return from.slice(first, first + count);
    },
  };
}
