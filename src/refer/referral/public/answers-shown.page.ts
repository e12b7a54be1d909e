import type { Area } from '../../../find/area/area.ts';
import { IMPACT_SAYS, MEET_SAYS } from '../../../find/eligibility/answers-in-words.ts';
import { type Day, sayDay } from '../../../kernel/day.ts';
import type { Pack } from '../doors.ts';
import { isYoungAlone, type Step } from '../journey.rule.ts';
import { draftPath } from '../paths.ts';
import type { Draft, DraftAnswers } from '../referral.ts';
import { answersAtWork, type SectionTold } from './answers-at-work.page.ts';
import {
  adviceTold,
  type Changes,
  changesOf,
  reaching,
  safety,
  support,
  type Told,
} from './answers-told.page.ts';

/** A row of the NHS summary list. */
export type SummaryRow = {
  readonly key: { readonly text: string };
  readonly value: { readonly text: string };
  readonly actions: { readonly items: readonly Change[] };
};
type Change = {
  readonly href: string;
  readonly text: 'Change';
  readonly visuallyHiddenText: string;
};

export type Section = { readonly heading: string; readonly rows: readonly SummaryRow[] };

type Ground = { readonly pack: Pack; readonly today: Day };

/** Everything that a draft says, in the order in which it was asked; blanks say "Not given". */
export function answersShown(draft: Draft, { pack, today }: Ground): readonly Section[] {
  const { answers } = draft;
  if (answers.route === 'professional') return answersAtWork(draft, pack).map(sectionOf);
  const to = (step: Step) => `${draftPath(draft.id, step)}?from=check`;
  const change = changesOf(draft.id);
  const young = isYoungAlone(answers, today);
  const own = answers.route === 'young-person';
  return [
    section(own ? 'You' : 'The child', [
      ...aboutChild(answers, { area: pack.area, to: to('names'), change }),
      ...(young ? [] : daily(answers, change)),
    ]),
    ...(own ? [] : [section('You', aboutAdult(answers, to('names')))]),
    section('In your words', inWords(answers, { words: to('words'), hopes: to('hopes'), young })),
    section('Safety', safety(answers, change)),
    section('Who agrees', agreement(answers, to('agree'))),
    section('How to reach you', reaching(answers, to('contact'))),
    ...(young ? [] : [section('What would make it easier', support(answers, to('support')))]),
  ];
}

/** What a draft says to one step's questions: the rows that step changes, without the way there. */
export function answersOfStep(step: Step, draft: Draft, ground: Ground) {
  const page = draftPath(draft.id, step);
  const rows = answersShown(draft, ground).flatMap((one) => one.rows);
  return rows
    .filter(({ actions }) => actions.items.some(({ href }) => href.startsWith(`${page}?`)))
    .map(({ key, value }) => ({ key, value }));
}

function section(heading: string, told: readonly Told[]): Section {
  return { heading, rows: told.map(rowOf) };
}

function sectionOf({ heading, told }: SectionTold): Section {
  return section(heading, told);
}

function rowOf([asks, answer, change]: Told): SummaryRow {
  const hidden = ` ${asks.toLowerCase()}`;
  return {
    key: { text: asks },
    value: { text: answer?.trim() || 'Not given' },
    actions: { items: [{ href: change, text: 'Change', visuallyHiddenText: hidden }] },
  };
}

type ChildTo = { readonly area: Area; readonly to: string; readonly change: Changes };

function aboutChild(
  { names, facts }: DraftAnswers,
  { area, to, change }: ChildTo,
): readonly Told[] {
  const needs = facts.needs ?? [];
  const said = needs.map((id) => area.needs.find((need) => need.id === id)?.says ?? id);
  return [
    ['Name', names && `${names.childGiven} ${names.childFamily}`, to],
    ['Name to use', names?.knownAs, to],
    ['Pronouns', names?.pronouns, to],
    ['Birth date', facts.dateOfBirth && sayDay(facts.dateOfBirth), change.birth],
    ['Home postcode or place', facts.home?.postcode ?? facts.home?.place, change.home],
    ['Worries', said.join(', '), change.needs],
  ];
}

function daily(
  { facts: { impact, canMeet = [] } }: DraftAnswers,
  change: Changes,
): readonly Told[] {
  const ways = canMeet.map((way) => MEET_SAYS[way]).join(', ');
  return [
    ['How much it gets in the way', impact && IMPACT_SAYS[impact], change.impact],
    ['How to meet', ways, change.meet],
  ];
}

function aboutAdult({ names }: DraftAnswers, to: string): readonly Told[] {
  return [
    ['Your name', names?.adultName, to],
    ['Who you are to the child', names?.relationship, to],
  ];
}

type WordsTo = { readonly words: string; readonly hopes: string; readonly young: boolean };

function inWords({ words, hopes, route }: DraftAnswers, to: WordsTo): readonly Told[] {
  const childs: Told = ['The child’s own words', words?.childsWords, to.words];
  return [
    ['What is worrying you', words?.worry, to.words],
    ['Since when', words?.since, to.words],
    ...(route === 'parent-carer' ? [childs] : []),
    ...(to.young ? [] : hopesTold(hopes, to.hopes)),
  ];
}

function hopesTold(hopes: DraftAnswers['hopes'], to: string): readonly Told[] {
  return [
    ['What is going well', hopes?.goingWell, to],
    ['What you would like to be different', hopes?.hopes, to],
    ...adviceTold(hopes, to),
    ['What you have tried', hopes?.tried, to],
  ];
}

const CHILD_SAYS = {
  yes: 'Yes',
  'not-sure': 'Not sure yet',
  'not-asked': 'Not asked yet',
  no: 'No',
  'too-young': 'Too young to say',
} as const;
const RESPONSIBLE = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' } as const;

function agreement({ agree, route }: DraftAnswers, to: string): readonly Told[] {
  const adult = agree?.adult;
  const own: Told = ['You agree', agree && CHILD_SAYS[agree.child], to];
  if (route === 'young-person') return [own];
  return [
    ['The child agrees', agree && CHILD_SAYS[agree.child], to],
    ['You have parental responsibility', adult && RESPONSIBLE[adult.parentalResponsibility], to],
    ['You agree', adult && (adult.agrees === 'yes' ? 'Yes' : 'No'), to],
  ];
}
