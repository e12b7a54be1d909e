import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import { whatFollowsHere } from './may-it-be-sent.rule.ts';
import type { DraftAnswers } from './referral.ts';
import { isWorkAnswered, mayOpen, WORK_STEPS, type WorkStep, workSteps } from './task-list.rule.ts';

/** The pages of a family's journey that ask something, and the one that shows it all. */
export const FAMILY_STEPS = [
  'names',
  'words',
  'hopes',
  'agree',
  'agree-no',
  'contact',
  'support',
  'check',
] as const;
type FamilyStep = (typeof FAMILY_STEPS)[number];
export type Step = FamilyStep | WorkStep;

/** Up to this age, and alone, a child is asked least (PAGES.md 5). */
const YOUNG = 12;

/** True for a child of 12 or under who asks by themselves: shorter words, fewer pages. */
export function isYoungAlone(answers: DraftAnswers, today: Day): boolean {
  const born = answers.facts.dateOfBirth;
  return answers.route === 'young-person' && born !== undefined && ageOn(born, today) <= YOUNG;
}

/**
 * The journey is derived, never stored: the steps that these answers ask for, in order. Hopes and
 * support are left to the team when a young child is alone.
 */
export function stepsOf(answers: DraftAnswers, today: Day): readonly Step[] {
  if (answers.route === 'professional') return workSteps(answers);
  const young = isYoungAlone(answers, today);
  return FAMILY_STEPS.filter((step) => {
    if (step === 'agree-no') return asksWhy(answers, today);
    if (step === 'hopes' || step === 'support') return !young;
    return true;
  });
}

// A no, whoever says it, has a page of its own: it is never sent as if they agreed.
function asksWhy(answers: DraftAnswers, today: Day): boolean {
  const follows = whatFollowsHere(answers, today);
  return answers.agree?.child === 'no' || (follows !== undefined && follows.kind !== 'may-send');
}

/** True once the step's page was answered, even with blanks. */
export function isAnswered(step: Step, answers: DraftAnswers, today: Day): boolean {
  if (answers.route === 'professional') return isWork(step) && isWorkAnswered(step, answers);
  if (step === 'check' || !isFamilyStep(step)) return false;
  if (step === 'agree-no') return whatFollowsHere(answers, today)?.kind === 'may-send';
  return answers[step] !== undefined;
}

/** Where the journey stands: the first step not answered; `check` when all are. */
export function nextStep(answers: DraftAnswers, today: Day): Step {
  return stepsOf(answers, today).find((step) => !isAnswered(step, answers, today)) ?? 'check';
}

function isWork(step: Step): step is WorkStep {
  return WORK_STEPS.some((one) => one === step);
}

function isFamilyStep(step: Step): step is FamilyStep {
  return FAMILY_STEPS.some((one) => one === step);
}

/**
 * A step of a family's may be visited once every step before it was answered; a professional's once
 * what it hangs on is there. Which teams are asked may be changed at any time.
 */
export function mayVisit(step: Step, answers: DraftAnswers, today: Day): boolean {
  if (answers.route === 'professional') return isWork(step) && mayOpen(step, answers);
  if (step === 'teams') return true;
  const steps = stepsOf(answers, today);
  const at = steps.indexOf(step);
  return at !== -1 && steps.slice(0, at).every((before) => isAnswered(before, answers, today));
}

/** The step before, for the back link; undefined on the first. */
export function stepBefore(step: Step, answers: DraftAnswers, today: Day): Step | undefined {
  const steps = stepsOf(answers, today);
  return steps[steps.indexOf(step) - 1];
}

/** The step after one that was just answered. */
export function stepAfter(step: Step, answers: DraftAnswers, today: Day): Step {
  const steps = stepsOf(answers, today);
  return steps[steps.indexOf(step) + 1] ?? 'check';
}
