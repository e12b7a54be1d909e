import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import { ASKS, type Ask } from './asks.page.ts';
import type { PartPage } from './part.page.ts';

const SHORT = { lines: 'one', most: 100 } as const;
const RESPONSIBILITY = ['yes', 'no', 'not-sure'] as const;

const asks: readonly Ask[] = [
  { kind: 'line', name: 'name', label: 'Name of an adult who looks after the child' },
  {
    kind: 'line',
    name: 'relationship',
    label: 'Who are they to the child?',
    hint: 'Like mum, dad, grandparent or foster carer',
  },
  {
    kind: 'pick',
    name: 'parentalResponsibility',
    label: 'Do they have parental responsibility?',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'not-sure', text: 'I’m not sure' },
    ],
  },
  {
    kind: 'words',
    name: 'more',
    label: 'What else should the team know of the family? (optional)',
    hint: 'Others with parental responsibility, or who must be asked first',
  },
];

/** An adult who looks after the child, and whether they may agree for the child. */
export const familyPage: PartPage<'family'> = {
  step: 'family',
  template: ASKS,
  part: 'family',
  title: () => 'Family and parental responsibility',
  fill: (family) => ({ ...family }),
  read: (body) =>
    together({
      name: readText(body, { ...SHORT, name: 'name', empty: 'Enter the adult’s name' }),
      relationship: readText(body, {
        ...SHORT,
        name: 'relationship',
        empty: 'Enter who they are to the child',
      }),
      parentalResponsibility: readChoice(body, {
        name: 'parentalResponsibility',
        from: RESPONSIBILITY,
        empty: 'Pick yes, no or not sure',
      }),
      more: readText(body, { name: 'more' }),
    }),
  view: () => ({ asks }),
};
