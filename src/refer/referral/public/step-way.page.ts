import { type Day, dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { nextStep, type Step, stepAfter, stepBefore } from '../journey.rule.ts';
import { draftPath, taskListAt } from '../paths.ts';
import type { Draft, DraftAnswers } from '../referral.ts';
import { nextInSection, type WorkStep } from '../task-list.rule.ts';

/** Where a draft is taken up: a family's first open page, a professional's list. */
export function wayInto({ id, answers }: Draft, today: Day): string {
  if (answers.route === 'professional') return taskListAt(id);
  return draftPath(id, nextStep(answers, today));
}

/** The page before, or "check your answers" when it was reached from there. */
export function backOf(step: Step, draft: Draft, visit: Visit): string {
  if (fromCheck(visit)) return draftPath(draft.id, 'check');
  if (draft.answers.route === 'professional') return taskListAt(draft.id);
  const before = stepBefore(step, draft.answers, dayOf(visit.now));
  return before ? draftPath(draft.id, before) : '/check/results';
}

/** Where a good answer leads. */
export function onward(step: Step, draft: Draft, visit: Visit): string {
  const { id, answers } = draft;
  const today = dayOf(visit.now);
  if (answers.route === 'professional') return onwardAtWork(step, draft, visit);
  return draftPath(
    id,
    fromCheck(visit) || step === 'teams'
      ? nextStep(answers, today)
      : stepAfter(step, answers, today),
  );
}

function onwardAtWork(step: Step, { id, answers }: Draft, visit: Visit): string {
  const next = nextInSection(step as WorkStep, answers);
  if (next) return draftPath(id, next);
  const isWhole = nextStep(answers, dayOf(visit.now)) === 'check';
  return fromCheck(visit) && isWhole ? draftPath(id, 'check') : taskListAt(id);
}

/** Reached by a "Change" link: the way on leads straight back. */
export function fromCheck(visit: Visit): boolean {
  return typedIn(visit.query, 'from') === 'check' || typedIn(visit.body, 'from') === 'check';
}

/**
 * Whose referral this is, in a few signs: `T.N., born 2014`. Somebody who refers several children
 * sees it on every page, so that no two are mixed; a glance at the screen tells no name.
 */
export function captionOf({ route, names, facts }: DraftAnswers): string {
  if (route !== 'professional') return '';
  const initials = [names?.childGiven, names?.childFamily]
    .flatMap((name) => [...(name ?? '').trim()].slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('');
  const year = facts.dateOfBirth?.slice(0, 4);
  return [initials, year ? `born ${year}` : ''].filter((part) => part !== '').join(', ');
}
