import type { AreaPack } from '../../find/directory/index.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import type { Check } from '../../find/eligibility/index.ts';
import type { Instant } from '../../kernel/day.ts';

/** Somebody who decides for a team. */
export type Nurse = { readonly party: string; readonly name: string; readonly team: string };

/** What cases are made up on: an area, how a check of it answers, who decides, and until when. */
export type Ground = {
  readonly seed: number;
  /** Names the run in keys and ids: the same seed on another day is another run. */
  readonly run: string;
  readonly pack: Pick<AreaPack, 'area' | 'services' | 'pathways'>;
  readonly check: Check;
  readonly nurses: readonly Nurse[];
  /** Finds the team of a request where nobody knows it yet. */
  readonly coordinator: Nurse;
  /** The first moment of which nothing is known. */
  readonly until: Instant;
};

/**
 * The same check, that knows what it answered of the same facts at the same moment: who makes a
 * case up asks what could help, and then what the criteria say of it.
 */
export function remembering(check: Check): Check {
  const known = new WeakMap<
    Facts,
    { readonly asAt: Instant; readonly answer: ReturnType<Check> }
  >();
  return (asked) => {
    const before = known.get(asked.facts);
    if (before?.asAt === asked.asAt) return before.answer;
    const answer = check(asked);
    known.set(asked.facts, { asAt: asked.asAt, answer });
    return answer;
  };
}
