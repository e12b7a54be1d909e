import type { Fault, Read } from '../../../platform/web/fault.ts';
import { type Form, go, type Outcome, type Page, show } from '../../../platform/web/page.ts';
import type { Fact } from '../facts.ts';
import { type KeptCheck, keepCheck } from '../kept-check.ts';
import { QUESTIONS, type Question, questionFirst } from '../next-question.rule.ts';
import { CHECK_RESULTS } from '../paths.ts';
import { type CheckHouse, type Standing, standingAt, standingOn } from './standing.page.ts';
import { STEP_AT, wayBack, wayOnFrom } from './way-on.page.ts';

/** A way not to answer, as a button beside "Continue". */
export type SkipButton = { readonly value: string; readonly text: string };

/** One question of the check: what it asks, and what its form comes to. */
export type Asking = {
  readonly question: Question;
  readonly template: string;
  readonly heading: (standing: Standing) => string;
  readonly skips?: readonly SkipButton[];
  /** What the template shows beside the frame; `form` is what was typed, when shown again. */
  readonly view: (standing: Standing, form: Form | null) => Readonly<Record<string, unknown>>;
  readonly read: (form: Form, standing: Standing) => Read<KeptCheck>;
};

/** The page of one question: it shows, reads, keeps the answer in the browser, and goes on. */
export function questionPage(
  house: CheckHouse,
  asking: Asking,
): Required<Pick<Page, 'at' | 'get' | 'post'>> {
  return {
    at: STEP_AT[asking.question],
    get: async (visit) => {
      const standing = standingAt(house, visit);
      // A request may have begun without the check: then one answer is asked for by itself.
      const isAlone = standing.loan !== undefined;
      const first = isAlone ? null : questionFirst(asking.question, standing.journey);
      return first === null ? shown(asking, standing) : go(STEP_AT[first]);
    },
    post: async (visit) => {
      const standing = standingAt(house, visit);
      const read = asking.read(visit.body, standing);
      if (read.kind === 'faulty') return shown(asking, standing, { form: visit.body, ...read });
      keepCheck(visit, read.value);
      return go(wayOnFrom(asking.question, standingOn(house, read.value, standing)));
    },
  };
}

type Again = { readonly form: Form; readonly faults: readonly Fault[] };

function shown(asking: Asking, standing: Standing, again?: Again): Outcome {
  const { question, template } = asking;
  const heading = asking.heading(standing);
  const view = {
    heading,
    action: STEP_AT[question],
    back: wayBack(question, standing),
    from: standing.from ?? '',
    skips: asking.skips ?? [],
    soFar: isLate(question) && standing.from === null ? CHECK_RESULTS : '',
    ...asking.view(standing, again?.form ?? null),
  };
  return show(template, view, { title: heading, faults: again?.faults ?? [] });
}

/** From the fifth question on there is something to see. */
function isLate(question: Question): boolean {
  return QUESTIONS.indexOf(question) >= QUESTIONS.indexOf('birth');
}

/** An answer given: it stands among the facts, and is no longer skipped. */
export function answered(check: KeptCheck, facts: KeptCheck['facts']): KeptCheck {
  const names = Object.keys(facts);
  return {
    ...check,
    facts: { ...check.facts, ...facts },
    skipped: check.skipped.filter((name) => !names.includes(name)),
  };
}

/** An answer withheld: each fact stays absent, and is not asked again by itself. */
export function skipping(check: KeptCheck, names: readonly (Fact | 'place')[]): KeptCheck {
  const facts = Object.entries(check.facts).filter(([name]) => !names.some((one) => one === name));
  return {
    ...check,
    facts: Object.fromEntries(facts),
    skipped: [...new Set([...check.skipped, ...names])],
  };
}
