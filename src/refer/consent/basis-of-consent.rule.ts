import type { Decision } from '../../kernel/decision.ts';
import type { Basis, Giver, Speaker } from './consent.ts';

/** Who answers, who tells us of it, and how old the child is. */
export type Answering = {
  readonly givenBy: Giver;
  readonly toldBy: Speaker;
  /** The child's age in years on the day; null when not known. */
  readonly age: number | null;
  /** Of the adult who answers; null on the young person's own pages. */
  readonly responsibility: 'yes' | 'no' | 'not-sure' | null;
};

/**
 * On what an answer rests: the table of DOMAIN.md 2.1 (Mental Capacity Act 2005; Family Law Reform
 * Act 1969 s.8; Gillick; parental responsibility). Under 16 nothing is presumed and nothing is
 * scored: whether the child understands is for a conversation with a person.
 */
export function basisOfConsent(answering: Answering): Decision<Basis> {
  const value = basisFor(answering);
  const facts = answering.givenBy === 'child' ? ['age'] : ['age', 'parentalResponsibility'];
  return { value, because: [{ code: value, facts }] };
}

// A professional tells us of both; whether they understood and may agree is for a conversation.
function basisFor(answering: Answering): Basis {
  if (answering.toldBy === 'professional') return 'told-by-professional';
  return answering.givenBy === 'child' ? basisOfChild(answering) : basisOfAdult(answering);
}

function basisOfChild({ toldBy, age }: Answering): Basis {
  if (toldBy === 'parent-carer') return 'told-by-parent';
  if (age === null) return 'age-not-known-to-be-talked-with';
  if (age >= ADULT) return 'adult';
  return age >= PRESUMED ? 'sixteen-or-seventeen' : 'under-sixteen-to-be-talked-with';
}

function basisOfAdult({ age, responsibility }: Answering): Basis {
  if (age !== null && age >= PRESUMED) return 'young-person-decides';
  if (responsibility === 'yes') return 'parental-responsibility';
  return responsibility === 'no' ? 'no-responsibility' : 'responsibility-not-sure';
}

const ADULT = 18;
const PRESUMED = 16;
