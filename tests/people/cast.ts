import type { Day, Instant } from '../../src/kernel/day.ts';

/** The people of the tests, as they type and pick. All are made up. */

/** The instant at which every test begins: a Tuesday morning. */
export const NOW = '2026-11-24T10:00:00Z' as Instant;
export const TODAY = '2026-11-24' as Day;

/** One who asks for help: what they pick and what they write. */
export type Asking = {
  /** Tiles of the first page, and then what it is like. */
  readonly worry: string;
  readonly like: string;
  readonly born: readonly [day: string, month: string, year: string];
  readonly postcode: string;
  readonly given: string;
  readonly family: string;
  readonly words: string;
};

/** Ewa asks for her son Tomek, who is 12. */
export const EWA = {
  worry: 'Feelings',
  like: 'Worry or fear',
  born: ['2', '3', '2014'],
  postcode: 'CT9 5PA',
  given: 'Tomasz',
  family: 'Nowak',
  calledBy: 'Tomek',
  name: 'Ewa Nowak',
  relationship: 'mother',
  words: 'He cries every morning before school.',
  childsWords: 'My tummy hurts.',
  email: 'ewa@example.org',
} as const satisfies Asking & Readonly<Record<string, unknown>>;

/** Maya is 15 and asks by herself. Her dad must not know. */
export const MAYA = {
  worry: 'Feelings',
  like: 'Feeling low or sad',
  born: ['30', '6', '2011'],
  postcode: 'CT1 2AB',
  given: 'Maya',
  family: 'Brown',
  words: 'I can’t sleep and I feel flat. I don’t want my dad to know.',
  mobile: '07700 900321',
} as const satisfies Asking & Readonly<Record<string, unknown>>;

/** Jaz is 17 and in danger now. */
export const JAZ = {
  worry: 'Feelings',
  like: 'Feeling low or sad',
  born: ['9', '1', '2009'],
  postcode: 'ME14 1AA',
  given: 'Jasmine',
  family: 'Oduya',
  words: 'I don’t think I can keep going.',
  mobile: '07700 900654',
} as const satisfies Asking & Readonly<Record<string, unknown>>;

/** Amara reads what is sent to the Therapeutic Support Service, and decides it. */
export const AMARA = { name: 'Amara Bright', title: 'triage nurse' } as const;
