import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import { type WhatFollows, whatFollows } from '../consent/what-follows.rule.ts';
import type { DraftPage } from './paths.ts';
import type { DraftAnswers } from './referral.ts';
import { isWorkAnswered, workSteps } from './task-list.rule.ts';

export type MayBeSent =
  | { readonly kind: 'may-send' }
  /** The pages where what is missing can be mended, in the order of the journey. */
  | { readonly kind: 'not-ready'; readonly pages: readonly DraftPage[] };

/**
 * Whether a draft holds the least that a team needs: a service, the child's name, the worry in
 * someone's words, who agrees, and how to reach somebody or that there is no safe way. All else may
 * be blank. The pages ask the same in their own words; this is asked again as it is sent.
 */
export function mayItBeSent(answers: DraftAnswers, on: Day): MayBeSent {
  if (answers.route === 'professional') return whole(answers);
  const rungs: readonly (readonly [DraftPage, boolean])[] = [
    ['teams', answers.services.length === 0],
    ['names', !hasNames(answers)],
    ['words', !answers.words?.worry.trim()],
    ['agree', answers.agree === undefined],
    ['agree-no', !isAgreed(answers, on)],
    ['contact', answers.contact === undefined],
  ];
  const pages = rungs.filter(([, isMissing]) => isMissing).map(([page]) => page);
  return pages.length === 0 ? { kind: 'may-send' } : { kind: 'not-ready', pages };
}

// A professional's task list is whole when every page of it was answered.
function whole(answers: DraftAnswers): MayBeSent {
  const pages = workSteps(answers).filter(
    (step) => step !== 'check' && !isWorkAnswered(step, answers),
  );
  return pages.length === 0 ? { kind: 'may-send' } : { kind: 'not-ready', pages };
}

/** The child's age in whole years on a day; null when the birth date is not known. */
export function ageOfChild({ facts }: DraftAnswers, on: Day): number | null {
  return facts.dateOfBirth === undefined ? null : ageOn(facts.dateOfBirth, on);
}

/** What follows from a draft's agreement page; undefined while it is unanswered. */
export function whatFollowsHere(answers: DraftAnswers, on: Day): WhatFollows | undefined {
  const { agree, route } = answers;
  if (!agree) return undefined;
  const { child, whyAnyway, adult } = agree;
  const age = ageOfChild(answers, on);
  return whatFollows({ toldBy: route, age, child, whyAnyway, adult }).value;
}

function hasNames({ route, names }: DraftAnswers): boolean {
  const isAdultNamed = route === 'young-person' || names?.adultName.trim();
  return Boolean(names?.childGiven.trim() && isAdultNamed);
}

function isAgreed(answers: DraftAnswers, on: Day): boolean {
  const follows = whatFollowsHere(answers, on);
  return follows === undefined || follows.kind === 'may-send';
}
