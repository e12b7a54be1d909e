import type { Decision } from '../../kernel/decision.ts';
import type { ConsentAnswer, Speaker } from './consent.ts';

/** What was answered on the agreement page. */
export type Answered = {
  readonly toldBy: Speaker;
  /** The child's age in years; null when not known. */
  readonly age: number | null;
  readonly child: ConsentAnswer;
  /** Why help is still thought to be needed, when the child says no; blank: not given. */
  readonly whyAnyway: string;
  /** Null on the young person's own pages. */
  readonly adult: {
    readonly parentalResponsibility: 'yes' | 'no' | 'not-sure';
    readonly agrees: 'yes' | 'no';
    readonly anotherDisagrees: string;
  } | null;
};

/** What somebody has to do, or to know, once it was sent. Words for each live with the pages. */
export type ToDo =
  | 'talk-with-child'
  | 'read-first-child-says-no'
  | 'find-who-has-responsibility'
  | 'another-parent-disagrees';

export type WhatFollows =
  | { readonly kind: 'may-send'; readonly toDo: readonly ToDo[] }
  /** The child says no: it is not sent as if they agreed. Wait, talk, or say why all the same. */
  | { readonly kind: 'say-why' }
  | { readonly kind: 'not-agreed'; readonly by: 'young-person' | 'parent-or-carer' };

/**
 * What follows from who agrees (PAGES.md 7.3, DOMAIN.md 2.1). "Not sure" and "not asked yet" are
 * sent, and a person talks with the child; a no needs a reason and is read first, never silently
 * sent; nobody under 16 is asked for a parent; without parental responsibility they carry on; from
 * 16 the young person alone agrees, so the adult's answer settles nothing.
 */
export function whatFollows(answered: Answered): Decision<WhatFollows> {
  const value = follows(answered);
  const codes = value.kind === 'may-send' ? value.toDo : [value.kind];
  return { value, because: codes.map((code) => ({ code })) };
}

function follows(answered: Answered): WhatFollows {
  const { toldBy, child, whyAnyway, adult } = answered;
  if (toldBy === 'young-person') {
    return child === 'no' ? { kind: 'not-agreed', by: 'young-person' } : mayBeSent(answered);
  }
  if (adult?.agrees === 'no' && !decidesAlone(answered)) {
    return { kind: 'not-agreed', by: 'parent-or-carer' };
  }
  return child === 'no' && whyAnyway.trim() === '' ? { kind: 'say-why' } : mayBeSent(answered);
}

function mayBeSent(answered: Answered): WhatFollows {
  const { child, adult } = answered;
  const isAdultAsked = adult !== null && !decidesAlone(answered);
  const rungs: readonly (readonly [ToDo, boolean])[] = [
    ['read-first-child-says-no', child === 'no'],
    ['talk-with-child', needsTalk(answered)],
    ['find-who-has-responsibility', isAdultAsked && adult.parentalResponsibility !== 'yes'],
    ['another-parent-disagrees', isAdultAsked && adult.anotherDisagrees.trim() !== ''],
  ];
  return { kind: 'may-send', toDo: rungs.filter(([, holds]) => holds).map(([one]) => one) };
}

// A yes told by somebody else is believed; under 16, one's own yes is talked about all the same.
function needsTalk({ toldBy, child, age }: Answered): boolean {
  if (child === 'too-young') return age === null || age >= PRESUMED;
  if (child === 'yes') return toldBy === 'young-person' && (age === null || age < PRESUMED);
  return child !== 'no';
}

function decidesAlone({ age }: Answered): boolean {
  return age !== null && age >= PRESUMED;
}

const PRESUMED = 16;
