import type { Three } from '../../kernel/three.ts';
import type { FactSet } from './fact-set.rule.ts';

/** A criterion as bits: one for each fact that it asks about. */
export type Rung = {
  readonly join: 'all' | 'any';
  /** All its bits together. */
  readonly bits: number;
  readonly parts: readonly { readonly fact: FactSet; readonly bit: number }[];
};

/** What is settled of all facts together: the bits that hold for sure, and those that may. */
export type Settled = { readonly must: number; readonly may: number };

/** True where the criterion is met by exactly the bits that hold. */
export function isMet({ join, bits }: Rung, held: number): boolean {
  return join === 'any' ? (held & bits) !== 0 : (held & bits) === bits;
}

/** Met by what must hold; not met even by all that may; else not yet known. */
export function stands(rung: Rung, { must, may }: Settled): Three {
  if (isMet(rung, must)) return 'met';
  return isMet(rung, may) ? 'not-yet-known' : 'not-met';
}
