import type { Ask } from './triage.ts';

/**
 * Whether two asks are one, made twice by the same form: the same person, on the same version, of
 * the same person, in the same words. Any other word is another, and is never lost in silence.
 */
export function isSameAsking(one: Ask, other: Ask): boolean {
  return SAME.every((field) => one[field] === other[field]) && asksIn(one) === asksIn(other);
}

const SAME = ['onVersion', 'askedBy', 'ofParty', 'byDay', 'words'] as const;

function asksIn({ questions }: Ask): string {
  return JSON.stringify(questions.map(({ code, says }) => [code, says]));
}
