import type { DraftAnswers } from './referral.ts';

/** The sections of a professional's referral, in their order (PAGES.md 7.2). */
export const SECTIONS = [
  'teams',
  'you',
  'child',
  'family',
  'concern',
  'tried',
  'safety',
  'agreement',
  'contact',
  'check',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The pages of a professional's referral, in the order of their sections. */
export const WORK_STEPS = [
  'teams',
  'you',
  'child',
  'home',
  'support',
  'family',
  'concern',
  'effects',
  'tried',
  'safety',
  'told',
  'contact',
  'check',
] as const;
export type WorkStep = (typeof WORK_STEPS)[number];

export type Task = {
  readonly section: Section;
  readonly steps: readonly WorkStep[];
  readonly status: 'completed' | 'incomplete' | 'cannot-start-yet';
  /** Where the section is opened: its first page not answered, else its first. */
  readonly opens: WorkStep;
};

const STEPS_IN: Readonly<Record<Section, readonly WorkStep[]>> = {
  teams: ['teams'],
  you: ['you'],
  child: ['child', 'home', 'support'],
  family: ['family'],
  concern: ['concern', 'effects'],
  tried: ['tried'],
  safety: ['safety'],
  agreement: ['told'],
  contact: ['contact'],
  check: ['check'],
};

/**
 * What must be there before a section makes sense: people agree to teams and for a child; who may
 * be written to hangs on who agreed and on the child's age; and all of it is checked last.
 */
const AFTER: Readonly<Partial<Record<Section, readonly Section[]>>> = {
  agreement: ['teams', 'child'],
  contact: ['child', 'agreement'],
  check: SECTIONS.filter((section) => section !== 'check'),
};

/**
 * The task list, worked out from the answers and never stored. Where nobody was asked, to keep a
 * child safe, we write to nobody in the family, and so ask for no way to.
 */
export function taskList(answers: DraftAnswers): readonly Task[] {
  return sectionsOf(answers).map((section) => taskOf(section, answers));
}

/** The pages that these answers ask for, in order. */
export function workSteps(answers: DraftAnswers): readonly WorkStep[] {
  return sectionsOf(answers).flatMap((section) => STEPS_IN[section]);
}

/** True once the page was answered. Facts that the check told already are answers too. */
export function isWorkAnswered(step: WorkStep, answers: DraftAnswers): boolean {
  return ANSWERED[step](answers);
}

/** Whether a page may be opened: all that its section comes after is there. */
export function mayOpen(step: WorkStep, answers: DraftAnswers): boolean {
  const section = sectionsOf(answers).find((one) => STEPS_IN[one].includes(step));
  return section !== undefined && isReady(section, answers);
}

/** The next page of the same section that is not answered; undefined: back to the list. */
export function nextInSection(step: WorkStep, answers: DraftAnswers): WorkStep | undefined {
  const steps = SECTIONS.map((section) => STEPS_IN[section]).find((one) => one.includes(step));
  return steps
    ?.slice(steps.indexOf(step) + 1)
    .find((one) => one !== 'check' && !isWorkAnswered(one, answers));
}

function sectionsOf({ told }: DraftAnswers): readonly Section[] {
  return SECTIONS.filter((section) => section !== 'contact' || told?.by !== 'without');
}

function taskOf(section: Section, answers: DraftAnswers): Task {
  const steps = STEPS_IN[section];
  const [first] = steps;
  const open = steps.find((step) => !isWorkAnswered(step, answers));
  const opens = open ?? first ?? 'check';
  if (!isReady(section, answers)) return { section, steps, status: 'cannot-start-yet', opens };
  return { section, steps, status: open === undefined ? 'completed' : 'incomplete', opens };
}

function isReady(section: Section, answers: DraftAnswers): boolean {
  const there = sectionsOf(answers);
  return (AFTER[section] ?? [])
    .filter((before) => there.includes(before))
    .every((before) => STEPS_IN[before].every((step) => isWorkAnswered(step, answers)));
}

const ANSWERED: Readonly<Record<WorkStep, (answers: DraftAnswers) => boolean>> = {
  teams: ({ services }) => services.length > 0,
  you: ({ you }) => you !== undefined,
  child: ({ names, facts }) => names !== undefined && facts.dateOfBirth !== undefined,
  home: ({ facts }) => facts.home !== undefined,
  support: ({ support }) => support !== undefined,
  family: ({ family }) => family !== undefined,
  concern: ({ words, facts }) => words !== undefined && facts.needs !== undefined,
  effects: ({ effects }) => effects !== undefined,
  tried: ({ hopes }) => hopes !== undefined,
  safety: ({ safeguarding }) => safeguarding !== undefined,
  told: ({ told }) => told !== undefined && (told.by !== 'without' || told.why.trim() !== ''),
  contact: ({ contact }) => contact !== undefined,
  check: () => false,
};
