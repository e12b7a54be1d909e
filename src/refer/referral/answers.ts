import type { Asker, Impact, Meet, SelfHarm } from '../../find/directory/directory.ts';
import type { Setting, Where } from '../../find/eligibility/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Route, TriedAdvice } from './referral.ts';

/** What kind of thing an answer tells, which decides who may see it. */
export const FIELD_CLASSES = [
  'identity',
  'contact',
  'clinical',
  'risk',
  'young-person-own',
  'safeguarding',
  'third-party',
  'admin',
  'public',
] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** Every item that may be answered, with the shape of its answer. */
export type ItemValues = {
  /** The name that the child likes to be called by. */
  readonly called: string;
  readonly worry: string;
  readonly since: string;
  readonly 'childs-words': string;
  readonly 'going-well': string;
  readonly hopes: string;
  readonly tried: string;
  readonly 'tried-advice': readonly TriedAdvice[];
  readonly 'why-anyway': string;
  readonly 'another-disagrees': string;
  readonly school: string;
  readonly gp: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly 'easy-read': boolean;
  readonly 'other-changes': string;
  readonly 'trusted-adult': string;
  readonly 'date-of-birth': Day;
  readonly home: Where;
  readonly learns: Where & { readonly where?: Setting | undefined };
  readonly needs: readonly string[];
  readonly impact: Impact;
  readonly 'immediate-danger': boolean;
  readonly 'self-harm': SelfHarm;
  readonly 'can-meet': readonly Meet[];
  readonly asker: Asker;
  readonly done: readonly string[];
  /** That help now was shown before it was sent. */
  readonly 'help-shown': true;
  readonly 'effect-home': string;
  readonly 'effect-learning': string;
  readonly 'effect-others': string;
  readonly 'family-more': string;
  readonly plans: string;
  readonly 'social-worker': string;
  readonly 'in-place': string;
  readonly 'without-agreement': string;
  readonly 'stays-involved': 'yes' | 'no';
};
export type Item = keyof ItemValues;

/** One item with what was said. */
export type Said = {
  readonly [I in Item]: { readonly item: I; readonly value: ItemValues[I] };
}[Item];

/** An answer as it is kept: a row of its own, so that the policies can hide it. */
export type Answer = Said & {
  readonly class: FieldClass;
  readonly saidBy: Route;
  /** Roles, or teams, that must not see it. */
  readonly withheldFrom: readonly string[];
};

/** An answer about to be written, with the referral that it is part of. */
export type AnswerRow = Answer & { readonly referral: string };

/** What each item tells. A young person's own words have a class of their own. */
export const CLASS_OF: Readonly<Record<Item, FieldClass>> = {
  called: 'identity',
  worry: 'clinical',
  since: 'clinical',
  'childs-words': 'young-person-own',
  'going-well': 'clinical',
  hopes: 'clinical',
  tried: 'clinical',
  'tried-advice': 'clinical',
  'why-anyway': 'clinical',
  'another-disagrees': 'third-party',
  school: 'admin',
  gp: 'admin',
  language: 'admin',
  interpreter: 'admin',
  'easy-read': 'admin',
  'other-changes': 'admin',
  'trusted-adult': 'third-party',
  'date-of-birth': 'identity',
  home: 'contact',
  learns: 'contact',
  needs: 'clinical',
  impact: 'clinical',
  'immediate-danger': 'risk',
  'self-harm': 'risk',
  'can-meet': 'admin',
  asker: 'admin',
  done: 'clinical',
  'help-shown': 'risk',
  'effect-home': 'clinical',
  'effect-learning': 'clinical',
  'effect-others': 'clinical',
  'family-more': 'third-party',
  plans: 'safeguarding',
  'social-worker': 'safeguarding',
  'in-place': 'safeguarding',
  'without-agreement': 'safeguarding',
  'stays-involved': 'admin',
};

/** The items in which somebody says things in words of their own. */
export const OWN_WORDS = [
  'worry',
  'since',
  'childs-words',
  'going-well',
  'hopes',
  'tried-advice',
  'tried',
  'why-anyway',
  'another-disagrees',
  'effect-home',
  'effect-learning',
  'effect-others',
  'family-more',
  'plans',
  'social-worker',
  'in-place',
  'without-agreement',
] as const satisfies readonly Item[];
export type OwnWords = (typeof OWN_WORDS)[number];

/** An answer in words of their own, as a page shows it; undefined for what is no words. */
export function sayOwnWords(said: Said): string | undefined {
  if (said.item === 'tried-advice') return sayTriedAdvice(said.value);
  return typeof said.value === 'string' ? said.value : undefined;
}

/** Each page that was tried on a line of its own: `When your child feels low: Two weeks. A bit.` */
export function sayTriedAdvice(tried: readonly TriedAdvice[]): string {
  return tried.map(({ title, how }) => (how === '' ? title : `${title}: ${how}`)).join('\n');
}
