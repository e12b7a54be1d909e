import {
  readChoice,
  readEmail,
  readPhone,
  readText,
  together,
} from '../../../platform/web/fields.ts';
import { ASKS, type Ask } from './asks.page.ts';
import type { PartPage } from './part.page.ts';

const SHORT = { lines: 'one', most: 100 } as const;
const YES_NO = ['yes', 'no'] as const;

const asks: readonly Ask[] = [
  { kind: 'line', name: 'name', label: 'Your name', fills: 'name' },
  { kind: 'line', name: 'role', label: 'Your role', hint: 'Like SENCO, GP or health visitor' },
  { kind: 'line', name: 'organisation', label: 'Where you work', fills: 'organization' },
  {
    kind: 'line',
    name: 'email',
    label: 'Work email',
    hint: 'We send your reference there. We name no child in it.',
    type: 'email',
    fills: 'email',
  },
  { kind: 'line', name: 'phone', label: 'Work phone (optional)', type: 'tel', fills: 'tel' },
  {
    kind: 'pick',
    name: 'staysInvolved',
    label: 'Will you stay in touch with the family while they wait?',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
];

/** The professional who asks, and how the team reaches them. */
export const youPage: PartPage<'you'> = {
  step: 'you',
  template: ASKS,
  part: 'you',
  title: () => 'About you and where you work',
  fill: (you) => ({ ...you }),
  read: (body) =>
    together({
      name: readText(body, { ...SHORT, name: 'name', empty: 'Enter your name' }),
      role: readText(body, { ...SHORT, name: 'role', empty: 'Enter your role' }),
      organisation: readText(body, {
        ...SHORT,
        most: 200,
        name: 'organisation',
        empty: 'Enter where you work',
      }),
      email: readEmail(body, { name: 'email', empty: 'Enter your work email' }),
      phone: readPhone(body, { name: 'phone' }),
      staysInvolved: readChoice(body, {
        name: 'staysInvolved',
        from: YES_NO,
        empty: 'Pick yes or no',
      }),
    }),
  view: () => ({ asks }),
};
