import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws in an order that its seed fixes: the same seed and the same questions, the same answers. */
export type Draw = {
  /** A whole number, both ends counted. */
  readonly int: (from: number, to: number) => number;
  /** True so many times in a hundred. */
  readonly percent: (chance: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <One>(from: readonly One[]) => One;
  /** One of a list, each as often as its weight says. */
  readonly weighted: <One>(from: readonly (readonly [weight: number, one: One])[]) => One;
};

/** A stream of draws of its own for each name: what one person draws never moves another's. */
export function drawFrom(...names: readonly (string | number)[]): Draw {
  const seed = createHash('sha256').update(names.join('\u001f')).digest().readInt32LE(0);
  const stream = xoroshiro128plus(seed);
  const int = (from: number, to: number) => uniformInt(stream, from, to);
  function pick<One>(from: readonly One[]): One {
    const one = from[int(0, from.length - 1)];
    if (one === undefined) throw new Error('A draw from an empty list');
    return one;
  }
  function weighted<One>(from: readonly (readonly [number, One])[]): One {
    let left = int(1, sumOf(from));
    for (const [weight, one] of from) {
      left -= weight;
      if (left <= 0) return one;
    }
    throw new Error('A draw from weights that come to nothing');
  }
  return { int, pick, weighted, percent: (chance) => int(1, 100) <= chance };
}

function sumOf(from: readonly (readonly [number, unknown])[]): number {
  return from.reduce((sum, [weight]) => sum + weight, 0);
}
