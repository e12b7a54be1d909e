import type { Instant } from '../../kernel/day.ts';
import type { ConsentTextId } from './consent-texts.ts';

/** Who agrees, or does not. */
export type Giver = 'child' | 'parent-or-carer';

/** Who is filling in the pages, and so whose answers these are. */
export type Speaker = 'young-person' | 'parent-carer';

/**
 * What was answered. `not-asked` and `too-young` are what a parent tells of the child; a child's
 * own answer is one of the others.
 */
export const CONSENT_ANSWERS = ['yes', 'not-sure', 'not-asked', 'no', 'too-young'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** On what an answer rests (DOMAIN.md 2.1). Nobody's competence is scored: a person talks first. */
export const BASES = [
  'adult',
  'sixteen-or-seventeen',
  'under-sixteen-to-be-talked-with',
  'age-not-known-to-be-talked-with',
  'told-by-parent',
  'parental-responsibility',
  'responsibility-not-sure',
  'no-responsibility',
  'young-person-decides',
] as const;
export type Basis = (typeof BASES)[number];

/** One person's answer to one question, with the words that they were shown. */
export type Consent = {
  readonly purpose: 'send-request';
  /** Ids of the teams that it is to be sent to. */
  readonly recipients: readonly string[];
  readonly givenBy: Giver;
  /** The follower who answered; null where somebody told us of it. */
  readonly party: string | null;
  readonly answer: ConsentAnswer;
  readonly basis: Basis;
  /** The child's age in years at that moment; null when not known. */
  readonly ageThen: number | null;
  /** What they said, in words; null: nothing. */
  readonly said: string | null;
  readonly text: {
    readonly id: ConsentTextId;
    readonly version: number;
    readonly shown: string;
  };
  readonly givenAt: Instant;
};

/** A consent about to be written: its own id, and the referral that it is part of. */
export type ConsentRow = Consent & { readonly id: string; readonly referral: string };

/** A consent as it is kept. */
export type KeptConsent = Consent & {
  readonly id: string;
  readonly withdrawnAt: Instant | null;
};
