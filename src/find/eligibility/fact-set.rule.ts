import { ASK_ORDER, type Fact } from './facts.ts';

/** Some of the facts, as bits in the order to ask: cheap to join, and nothing to sort. */
export type FactSet = number;

export const NO_FACTS: FactSet = 0;

const BITS = new Map<Fact, FactSet>(ASK_ORDER.map((fact, place) => [fact, 1 << place]));

export function factSet(...facts: readonly Fact[]): FactSet {
  return facts.reduce((set, fact) => set | (BITS.get(fact) ?? NO_FACTS), NO_FACTS);
}

// Every set there is, named once: 1,024 small lists that all answers share.
const NAMES: readonly (readonly Fact[])[] = Array.from(
  { length: 1 << ASK_ORDER.length },
  (_, set) => ASK_ORDER.filter((_fact, place) => (set & (1 << place)) !== 0),
);

/** The facts of a set, in the order to ask. The list is shared: read it only. */
export function factsIn(set: FactSet): readonly Fact[] {
  return NAMES[set] ?? [];
}
