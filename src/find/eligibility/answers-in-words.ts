import type { Area } from '../area/area.ts';
import type { Asker, Impact, Meet, SelfHarm } from '../directory/directory.ts';
import type { Facts, Setting } from './facts.ts';
import type { PeopleWords } from './people-words.ts';
import type { FirstState } from './what-to-do-first.rule.ts';
import { sayWhere } from './whereabouts-in-words.rule.ts';

/*
 * The words of each answer, once: questions offer them, and results and "your answers" repeat
 * them. Those of safety and impact are to be checked by a clinician.
 */

export const ASKER_SAYS: { readonly [A in Asker]: string } = {
  'young-person': 'Me',
  'parent-carer': 'My child, or a child I look after',
  'health-professional': 'A child I work with, in health',
  'education-professional': 'A child I work with, in a school or college',
  'social-care-professional': 'A child I work with, in social care',
  'other-professional': 'A child I work with, in another job',
  'someone-else': 'Someone else I know',
};

export const IMPACT_SAYS: { readonly [I in Impact]: string } = {
  limited: 'A little, or now and then',
  noticeable: 'A lot of days, in more than one place',
  severe: 'Nearly every day, hard to live normally',
};

export const MEET_SAYS: { readonly [M in Meet]: string } = {
  'face-to-face': 'In person',
  online: 'Online',
  phone: 'By phone',
};

export const SETTING_SAYS: { readonly [S in Setting]: string } = {
  'early-years': 'Nursery, pre-school or a childminder',
  school: 'School',
  college: 'College',
  'home-educated': 'At home',
  'not-in-education': 'Not in education now',
};

export const SELF_HARM_SAYS: { readonly [S in SelfHarm]: string } = {
  none: 'No',
  emerging: 'Yes, a little, or it has just started',
  significant: 'Yes, often, or needed care for it',
};

export const FIRST_SAYS: { readonly [S in FirstState]: string } = {
  done: 'Done',
  'not-yet': 'Not yet',
  'dont-know': 'I don’t know',
};

/** A thing to do, in its first sentence, and what else is said of it. */
export function sayThing(says: string): { readonly what: string; readonly more: string } {
  const end = says.indexOf('. ');
  if (end < 0) return { what: says.replace(/\.$/, ''), more: '' };
  return { what: says.slice(0, end), more: says.slice(end + 2) };
}

/** The worries by the words they were picked by; none where they are not known. */
export function sayNeeds({ needs = [] }: Facts, area: Area): readonly string[] {
  return needs.flatMap((id) => area.needs.find((need) => need.id === id)?.says ?? []);
}

/** `School, in Maidstone`; only what was told. */
export function sayLearns({ learns }: Facts, area: Area): string {
  if (learns === undefined) return '';
  const where = sayWhere(learns, area);
  const setting = learns.where === undefined ? '' : SETTING_SAYS[learns.where];
  return [setting, where].filter((part) => part !== '').join(', ');
}

/** `your child, 15`, `you, 15`, or without an age. */
export function sayChild({ voice, whom }: PeopleWords, age: number | undefined): string {
  const child = voice === 'other' ? 'someone you know' : whom;
  return age === undefined ? child : `${child}, ${age}`;
}

/** A label as it stands inside a sentence: `Feeling low` as `feeling low`, `ADHD` as it is. */
export function within(says: string): string {
  return /^[A-Z][A-Z]/.test(says) ? says : `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}
