import type { Asker } from '../directory/directory.ts';

/** How a page speaks to somebody: about themselves, their child, a child of their work, another. */
export type Voice = 'self' | 'family' | 'work' | 'other';

/** The words that a question needs to speak of the child. */
export type PeopleWords = {
  readonly voice: Voice;
  /** `you`, `your child`, `the child`, `they`. */
  readonly child: string;
  /** As an object: `they` becomes `them`. */
  readonly whom: string;
  /** `your`, `your child’s`, `the child’s`, `their`. */
  readonly childs: string;
  readonly is: 'are' | 'is';
  readonly was: 'were' | 'was';
  readonly has: 'have' | 'has';
  readonly does: 'do' | 'does';
  /** `yourself`, else `themselves`. */
  readonly self: string;
  /** `you` or `they`, where the child has been named already. */
  readonly they: 'you' | 'they';
};

const PLURAL = { is: 'are', was: 'were', has: 'have', does: 'do' } as const;
const SINGULAR = { is: 'is', was: 'was', has: 'has', does: 'does' } as const;

const WORDS: { readonly [V in Voice]: PeopleWords } = {
  self: {
    voice: 'self',
    child: 'you',
    whom: 'you',
    childs: 'your',
    self: 'yourself',
    they: 'you',
    ...PLURAL,
  },
  family: {
    voice: 'family',
    child: 'your child',
    whom: 'your child',
    childs: 'your child’s',
    self: 'themselves',
    they: 'they',
    ...SINGULAR,
  },
  work: {
    voice: 'work',
    child: 'the child',
    whom: 'the child',
    childs: 'the child’s',
    self: 'themselves',
    they: 'they',
    ...SINGULAR,
  },
  other: {
    voice: 'other',
    child: 'they',
    whom: 'them',
    childs: 'their',
    self: 'themselves',
    they: 'they',
    ...PLURAL,
  },
};

const VOICES: { readonly [A in Asker]: Voice } = {
  'young-person': 'self',
  'parent-carer': 'family',
  'health-professional': 'work',
  'education-professional': 'work',
  'social-care-professional': 'work',
  'other-professional': 'work',
  'someone-else': 'other',
};

/** The words for who is asking; before that is known, those for a parent's own child. */
export function peopleWords(asker: Asker | undefined): PeopleWords {
  return WORDS[asker === undefined ? 'family' : VOICES[asker]];
}
