import { type FactSet, factSet, factsIn, NO_FACTS } from './fact-set.rule.ts';
import type { Fact } from './facts.ts';
import { isMet, type Rung, type Settled } from './rung.rule.ts';

/**
 * The facts that could still change whether all criteria are met (contract CHECK.md, `needed`):
 * exactly those for which, under some filling-in of the other unknown facts, two values differ.
 * `open` are the criteria not yet known; the others are met whatever comes. A criterion that shares
 * no undecided fact with another can be met, and can turn on each part still undecided. Only where
 * some hang together must fillings be tried, and `masksOf` is asked what a fact can come to.
 */
export function factsThatMatter(
  open: readonly Rung[],
  { must, may }: Settled,
  masksOf: (fact: Fact) => readonly number[],
): FactSet {
  const undecided = may & ~must;
  let matter = NO_FACTS;
  let shared = NO_FACTS;
  for (const rung of open) {
    const facts = factsOf(rung, undecided);
    shared |= matter & facts;
    matter |= facts;
  }
  let left = shared;
  while (left !== NO_FACTS) {
    const knot = knotWith(left & -left, open, undecided);
    const turning = turningFacts(knot, must, masksOf);
    if (turning === NO_FACTS) return NO_FACTS;
    matter &= ~knot.facts | turning;
    left &= ~knot.facts;
  }
  return matter;
}

/** The facts of a criterion of which something is undecided. */
function factsOf({ parts }: Rung, undecided: number): FactSet {
  let facts = NO_FACTS;
  for (const { fact, bit } of parts) if ((bit & undecided) !== 0) facts |= fact;
  return facts;
}

/** Open criteria that hang together by the undecided facts that they share. */
type Knot = { readonly rungs: readonly Rung[]; readonly facts: FactSet };

/** The knot that one fact is in: what shares it, what shares a fact of those, and so on. */
function knotWith(fact: FactSet, open: readonly Rung[], undecided: number): Knot {
  const rungs = open.filter((rung) => (factsOf(rung, undecided) & fact) !== 0);
  const facts = rungs.reduce((all, rung) => all | factsOf(rung, undecided), fact);
  return facts === fact ? { rungs, facts } : knotWith(facts, open, undecided);
}

/** The facts on which a knot can turn; none when nothing could make all of it met. */
function turningFacts(
  { rungs, facts }: Knot,
  must: number,
  masksOf: (fact: Fact) => readonly number[],
): FactSet {
  const names = factsIn(facts);
  const met = (held: number) => rungs.every((rung) => isMet(rung, held));
  return names.reduce((turning, fact) => {
    const others = names.filter((other) => other !== fact).map(masksOf);
    const own = masksOf(fact);
    const turns = fillings(others, must).some(
      (held) => own.some((mask) => met(held | mask)) && !own.every((mask) => met(held | mask)),
    );
    return turns ? turning | factSet(fact) : turning;
  }, NO_FACTS);
}

/** The bits that hold, for each way in which these facts can turn out. */
function fillings(facts: readonly (readonly number[])[], must: number): readonly number[] {
  return facts.reduce<readonly number[]>(
    (helds, masks) => helds.flatMap((held) => masks.map((mask) => held | mask)),
    [must],
  );
}
