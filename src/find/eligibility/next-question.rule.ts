import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type { Fact, Facts } from './facts.ts';
import type { KeptCheck } from './kept-check.ts';
import type { WantedFirst } from './what-to-do-first.rule.ts';

/** Every question, in the order to ask (PAGES: 5, docs/decisions/0010-order-of-asking.md). */
export const QUESTIONS = [
  'start',
  'about',
  'more',
  'safe',
  'birth',
  'grown-up',
  'home',
  'place',
  'learns',
  'impact',
  'meet',
  'done',
] as const;
export type Question = (typeof QUESTIONS)[number];
export type Step = Question | 'results';

/** Where somebody is in the check, from which all else is worked out; nothing of it is stored. */
export type Journey = {
  readonly check: KeptCheck;
  readonly day: Day;
  /** The facts that could still change something, from the check itself. */
  readonly ask: readonly Fact[];
  /** What was picked holds more than one need, so it is asked which. */
  readonly offersNeeds: boolean;
  /** The postcode reaches places between which it cannot say. */
  readonly offersPlaces: boolean;
  /** What a service in play wants done first, where telling could change its next step. */
  readonly toDoFirst: readonly WantedFirst[];
};

/** Up to this age somebody who asks alone is offered a grown-up, and asked less (PAGES: 5). */
export const YOUNG_ALONE_AGE = 12;

/**
 * The next question: the first, in their order, that could still change something and that was
 * neither answered nor skipped. Who is asking is always asked, and second, since every later word
 * depends on it. None left: results.
 */
export function nextQuestion(journey: Journey): Step {
  return QUESTIONS.find((question) => OPEN[question](journey)) ?? 'results';
}

/** The question before one, among those that this journey has met: where "Back" goes. */
export function questionBefore(step: Step, journey: Journey): Question | null {
  return QUESTIONS.slice(0, placeOf(step)).findLast((question) => MET[question](journey)) ?? null;
}

/**
 * The question that must come before a page may be shown: the worry and who is asking before any
 * other, and safety before results, so that its help is always shown first.
 */
export function questionFirst(step: Step, journey: Journey): Question | null {
  const before = QUESTIONS.slice(0, Math.min(placeOf(step), placeOf('safe')));
  const first = step === 'results' ? [...before, 'safe' as const] : before;
  return first.find((question) => OPEN[question](journey)) ?? null;
}

function placeOf(step: Step): number {
  return step === 'results' ? QUESTIONS.length : QUESTIONS.indexOf(step);
}

type Asks = (journey: Journey) => boolean;

const OPEN: { readonly [Q in Question]: Asks } = {
  start: (journey) => !hasBegun(journey),
  about: ({ check }) => check.facts.asker === undefined,
  more: (journey) => journey.offersNeeds && !isSettled('needs', journey),
  safe: (journey) => isOpen('immediateDanger', journey) || isOpen('selfHarm', journey),
  birth: (journey) => isOpen('dateOfBirth', journey),
  'grown-up': (journey) => isYoungAlone(journey) && journey.check.grownUp === undefined,
  home: (journey) => isOpen('home', journey),
  place: (journey) => isPlaceOpen(journey),
  learns: (journey) => isOpen('learns', journey),
  impact: (journey) => isOpen('impact', journey) && !isYoungAlone(journey),
  meet: (journey) => isOpen('canMeet', journey) && !isYoungAlone(journey),
  done: (journey) => isFirstOpen(journey) && !isYoungAlone(journey),
};

const MET: { readonly [Q in Question]: Asks } = {
  start: () => true,
  about: ({ check }) => check.facts.asker !== undefined,
  more: (journey) => journey.offersNeeds && isSettled('needs', journey),
  safe: (journey) => isSettled('immediateDanger', journey) || isSettled('selfHarm', journey),
  birth: (journey) => isSettled('dateOfBirth', journey),
  'grown-up': ({ check }) => check.grownUp !== undefined,
  home: (journey) => isSettled('home', journey),
  place: ({ check }) => isNamed(check.facts) || check.skipped.includes('place'),
  learns: (journey) => isSettled('learns', journey),
  impact: (journey) => isSettled('impact', journey),
  meet: (journey) => isSettled('canMeet', journey),
  done: (journey) => journey.toDoFirst.length > 0 && !isFirstOpen(journey),
};

function hasBegun({ check }: Journey): boolean {
  const { facts, groups, found, skipped } = check;
  const isSaid = facts.needs !== undefined || skipped.includes('needs');
  return isSaid || groups.length > 0 || found.length > 0;
}

/** Answered, or left unanswered on purpose. */
function isSettled(fact: Fact, { check }: Journey): boolean {
  return check.facts[fact] !== undefined || check.skipped.includes(fact);
}

function isOpen(fact: Fact, journey: Journey): boolean {
  return journey.ask.includes(fact) && !isSettled(fact, journey);
}

/** Something is wanted first of which nothing was said yet. */
function isFirstOpen({ toDoFirst, check: { firsts = {} } }: Journey): boolean {
  return toDoFirst.some(({ id }) => firsts[id] === undefined);
}

function isPlaceOpen(journey: Journey): boolean {
  const { facts, skipped } = journey.check;
  const isAsked = journey.ask.includes('home') && !skipped.includes('place');
  return isAsked && journey.offersPlaces && facts.home !== undefined && !isNamed(facts);
}

function isNamed({ home }: Facts): boolean {
  return home?.place !== undefined || home?.district !== undefined;
}

/** Somebody of twelve or under who asks for themselves: asked no more than they must be. */
function isYoungAlone({ check: { facts }, day }: Journey): boolean {
  if (facts.asker !== 'young-person' || facts.dateOfBirth === undefined) return false;
  return ageOn(facts.dateOfBirth, day) <= YOUNG_ALONE_AGE;
}
