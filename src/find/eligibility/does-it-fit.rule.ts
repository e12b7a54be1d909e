import { impossible } from '../../kernel/impossible.ts';
import type { Three } from '../../kernel/three.ts';
import type { CriteriaVersion, Criterion } from '../directory/directory.ts';
import type { FitAnswer, Line } from './answer.ts';
import { termsOf } from './criteria.rule.ts';
import { type FactSet, factSet, NO_FACTS } from './fact-set.rule.ts';
import { ASK_ORDER, type Fact } from './facts.ts';
import { factsThatMatter } from './needed.rule.ts';
import { type Rung, type Settled, stands } from './rung.rule.ts';
import type { Asked } from './sight.rule.ts';

/** How a service's criteria stand for one child. */
export type Fit = {
  readonly answer: FitAnswer;
  readonly because: readonly Line[];
  /** The area is what is not met, or part of it. */
  readonly isElsewhere: boolean;
  /** The facts that could still change the answer. */
  readonly needed: FactSet;
};

/** One criterion, ready to be judged. */
export type Step = {
  readonly isArea: boolean;
  /** All that it asks must hold. */
  readonly asked: readonly Asked[];
  readonly rungs: readonly Rung[];
  /** The bits of which all must hold, of all its rungs together. */
  readonly all: number;
  /** Those of which one is enough; 0 where nothing asks so. */
  readonly any: number;
  readonly lines: { readonly [Answer in Three]: Line };
};

/** The criteria of one version, each fact that each asks about with a bit of its own. */
export function stepsOf(version: CriteriaVersion): readonly Step[] {
  let next = 0;
  const steps = version.criteria.map((criterion) => {
    const asked = termsOf(criterion).map((terms) => {
      const facts = ASK_ORDER.filter((fact) => terms.of[fact] !== undefined);
      return { terms, bits: new Map(facts.map((fact) => [fact, 1 << next++])) };
    });
    return stepOf(criterion, asked, version);
  });
  return next > MOST_BITS ? impossible(`${next} parts in the criteria of one service`) : steps;
}

// The bits of one whole number that stay above zero.
const MOST_BITS = 31;

/**
 * Judges all criteria of a service (contract CHECK.md, "Answer"): fits when all are met, does not
 * fit when one is not met whatever the rest, else is not yet known. `masksOf` tells what a fact can
 * come to here; it is asked only where two criteria hang together.
 */
export function doesItFit(
  steps: readonly Step[],
  settled: Settled,
  masksOf: (fact: Fact) => readonly number[],
): Fit {
  const { must, may } = settled;
  let isUnmet = false;
  let isOpen = false;
  let isElsewhere = false;
  const because = steps.map(({ isArea, all, any, lines }) => {
    if ((must & all) === all && (any === 0 || (must & any) !== 0)) return lines.met;
    if ((may & all) === all && (any === 0 || (may & any) !== 0)) {
      isOpen = true;
      return lines['not-yet-known'];
    }
    isUnmet = true;
    isElsewhere ||= isArea;
    return lines['not-met'];
  });
  if (isUnmet) return { answer: 'does-not-fit', because, isElsewhere, needed: NO_FACTS };
  if (!isOpen) return { answer: 'fits', because, isElsewhere, needed: NO_FACTS };
  const open = steps.flatMap(({ rungs }) =>
    rungs.filter((rung) => stands(rung, settled) === 'not-yet-known'),
  );
  const needed = factsThatMatter(open, settled, masksOf);
  return { answer: 'not-yet-known', because, isElsewhere, needed };
}

function rungOf({ terms, bits }: Asked): Rung {
  const parts = [...bits].map(([fact, bit]) => ({ fact: factSet(fact), bit }));
  return { join: terms.join, bits: parts.reduce((all, { bit }) => all | bit, 0), parts };
}

function stepOf(criterion: Criterion, asked: readonly Asked[], version: CriteriaVersion): Step {
  const line = (answer: Three) => ({
    criterion: criterion.id,
    answer,
    says: criterion.says,
    version: version.from,
    source: version.source,
  });
  const rungs = asked.map(rungOf);
  const [any, another] = rungs.filter(({ join }) => join === 'any');
  if (another) return impossible('two parts of one criterion that ask for any of some bits');
  const all = rungs
    .filter(({ join }) => join === 'all')
    .reduce((bits, rung) => bits | rung.bits, 0);
  return {
    asked,
    isArea: criterion.kind === 'area',
    rungs,
    all,
    any: any?.bits ?? 0,
    lines: {
      met: line('met'),
      'not-met': line('not-met'),
      'not-yet-known': line('not-yet-known'),
    },
  };
}
