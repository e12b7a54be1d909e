import type { Area } from '../area/area.ts';
import type { Asker, Level } from '../directory/directory.ts';
import { MEET_SAYS, within } from '../eligibility/answers-in-words.ts';
import { sayWhere } from '../eligibility/whereabouts-in-words.rule.ts';
import type { Filters, Side } from './filters.ts';

/** Who asks, as one of a list on the page of the finder. */
export const ASKER_CHOICES: { readonly [A in Asker]: string } = {
  'young-person': 'I am looking for me',
  'parent-carer': 'A parent or carer',
  'health-professional': 'I work in health',
  'education-professional': 'I work in a school or college',
  'social-care-professional': 'I work in social care',
  'other-professional': 'I work with children in another job',
  'someone-else': 'Someone else: a grandparent, a friend',
};

export const LEVEL_CHOICES: { readonly [L in Level]: string } = {
  universal: 'For everybody (universal)',
  targeted: 'For one need (targeted)',
  specialist: 'For one child (specialist)',
};

/** One thing that was asked for, as a short line: `age 7`, `near Margate`, `online`. */
export function sideInWords(side: Side, filters: Filters, area: Area): string {
  return SAYS[side](filters, area);
}

type Say = (filters: Filters, area: Area) => string;

const SAYS: { readonly [S in Side]: Say } = {
  worry: (filters, area) => worriesInWords(filters, area).join(', '),
  age: ({ age }) => (age === 0 ? 'age under 1' : `age ${age}`),
  near: ({ near }, area) => (near === null ? '' : `in ${sayWhere(near, area)}`),
  ways: ({ ways }) => ways.map((way) => within(MEET_SAYS[way])).join(' or '),
  asker: ({ asker }) => (asker === null ? '' : ASKER_CHOICES[asker]),
  level: ({ level }) => (level === null ? '' : within(LEVEL_CHOICES[level])),
  thrive: ({ thrive }, area) => area.thriveGroups.find(({ id }) => id === thrive)?.says ?? '',
};

/** The worries by name, and that the words themselves were looked for where a service has them. */
function worriesInWords({ groups, needs, named }: Filters, area: Area): readonly string[] {
  const ofGroups = area.needGroups.filter(({ id }) => groups.includes(id));
  const picked = needs.flatMap((id) => area.needs.find((need) => need.id === id) ?? []);
  const words = named.length > 0 ? ['the words you typed'] : [];
  return [...[...ofGroups, ...picked].map(({ says }) => within(says)), ...words];
}
