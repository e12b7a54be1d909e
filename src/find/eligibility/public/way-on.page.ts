import { needsHelpNow } from '../could-it-help.rule.ts';
import type { Facts } from '../facts.ts';
import { nextQuestion, type Question, questionBefore, type Step } from '../next-question.rule.ts';
import {
  CHECK_ABOUT,
  CHECK_ANSWERS,
  CHECK_BIRTH,
  CHECK_BIRTH_SURE,
  CHECK_DONE,
  CHECK_GROWN_UP,
  CHECK_GROWN_UP_TELL,
  CHECK_HELP_FIRST,
  CHECK_HOME,
  CHECK_IMPACT,
  CHECK_LEARNS,
  CHECK_MEET,
  CHECK_MORE,
  CHECK_PLACE,
  CHECK_RESULTS,
  CHECK_SAFE,
  START,
} from '../paths.ts';
import type { From, Standing } from './standing.page.ts';

/** The address of each step. */
export const STEP_AT: { readonly [S in Step]: string } = {
  start: START,
  about: CHECK_ABOUT,
  more: CHECK_MORE,
  safe: CHECK_SAFE,
  birth: CHECK_BIRTH,
  'grown-up': CHECK_GROWN_UP,
  home: CHECK_HOME,
  place: CHECK_PLACE,
  learns: CHECK_LEARNS,
  impact: CHECK_IMPACT,
  meet: CHECK_MEET,
  done: CHECK_DONE,
  results: CHECK_RESULTS,
};

/** The page to go straight back to, for who came to change one answer. */
function backAt(from: From, loan: Standing['loan']): string {
  if (loan) return loan.returnTo;
  return from === 'answers' ? CHECK_ANSWERS : CHECK_RESULTS;
}

/** An address that remembers which page to go straight back to. */
export function withFrom(at: string, from: From | null): string {
  return from === null ? at : `${at}?from=${from}`;
}

/** Where a good answer leads: its help or doubt first, then what it alone brings, then on. */
export function wayOnFrom(question: Question, standing: Standing): string {
  const { check, from } = standing;
  if (question === 'safe' && saysUnsafe(check.facts)) return withFrom(CHECK_HELP_FIRST, from);
  if (question === 'birth' && check.doubted !== undefined) return withFrom(CHECK_BIRTH_SURE, from);
  if (question === 'grown-up' && check.grownUp === 'yes') {
    return withFrom(CHECK_GROWN_UP_TELL, from);
  }
  return wayOn(standing, BRINGS[question]);
}

/** Questions that an answer to another brings with it, even where only that one was to change. */
const BRINGS: { readonly [Q in Question]?: readonly Step[] } = {
  start: ['about', 'more', 'safe'],
  about: ['more'],
  more: ['safe', 'done'],
  birth: ['grown-up'],
  home: ['place', 'done'],
  learns: ['done'],
};

/** The next step; for who came to change one answer, straight back. */
export function wayOn({ from, journey, loan }: Standing, brings: readonly Step[] = []): string {
  const next = nextQuestion(journey);
  if (from === null) return STEP_AT[next];
  return brings.includes(next) ? withFrom(STEP_AT[next], from) : backAt(from, loan);
}

/** Where "Back" goes from a step; '' where there is nothing before it. */
export function wayBack(step: Step, { from, journey, loan }: Standing): string {
  if (from !== null) return backAt(from, loan);
  const before = questionBefore(step, journey);
  return before === null ? '' : STEP_AT[before];
}

/** Any yes to safety: help is shown for less than what the contract calls `helpNow`. */
export function saysUnsafe(facts: Facts): boolean {
  return needsHelpNow(facts) || facts.selfHarm === 'emerging';
}
