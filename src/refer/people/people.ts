import type { Day } from '../../kernel/day.ts';

/** The ways in which somebody can be reached. */
export const WAYS = ['call', 'text', 'email', 'letter'] as const;
export type Way = (typeof WAYS)[number];

/** Who a person is to the child, as far as a referral tells. */
export const PERSON_KINDS = [
  'young-person',
  'parent-or-carer',
  'referrer',
  'trusted-adult',
  'must-not-know',
] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export type Responsibility = 'yes' | 'no' | 'not-sure';

/** The child as one referral tells of them; null is not given. */
export type Child = {
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly pronouns: string | null;
  readonly dateOfBirth: Day | null;
  /** Ten digits; never the only key to a child. */
  readonly nhsNumber: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
  /** GSS code; null where what was told leaves more than one. */
  readonly district: string | null;
};

/** Somebody whom a referral names. */
export type Person = {
  /** The follower that they are, where they are one. */
  readonly party: string | null;
  readonly kind: PersonKind;
  readonly name: string;
  /** As the sender put it: "mum", "school". */
  readonly relationship: string | null;
  readonly parentalResponsibility: Responsibility | null;
  /** A number or email known to be theirs, so that nothing is sent to someone who must not know. */
  readonly reach: string | null;
  readonly note: string | null;
};

/** One safe way to reach one person. An unsafe way is no row. */
export type Contact = {
  readonly party: string;
  readonly way: Way;
  readonly address: string;
  readonly mayLeaveMessage: boolean;
  readonly othersMaySee: boolean;
  readonly bestTime: string | null;
  readonly codeWord: string | null;
};

/** A contact as it is kept; `ended` means no longer to be used. */
export type KeptContact = Contact & { readonly id: string; readonly ended: boolean };

/** Everyone around one referral. */
export type People = {
  readonly child: Child & { readonly id: string };
  readonly persons: readonly (Person & { readonly id: string })[];
  readonly contacts: readonly KeptContact[];
};

/** Everyone that a referral names, about to be written. */
export type NewPeople = {
  readonly child: Child;
  readonly persons: readonly Person[];
  readonly contacts: readonly Contact[];
};

/** A row about to be written: its own id, and the referral that it is part of. */
type Row<One> = One & { readonly id: string; readonly referral: string };

/** Everyone whom referrals name, of one or of many, about to be written. */
export type PeopleRows = {
  readonly children: readonly Row<Child>[];
  readonly persons: readonly Row<Person>[];
  readonly contacts: readonly Row<Contact>[];
};
