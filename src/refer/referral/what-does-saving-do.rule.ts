import type { Draft, DraftAnswers, DraftPart } from './referral.ts';

/** A step about to be saved: the version that its page was made from, and what it now says. */
export type Saving<Part extends DraftPart = DraftPart> = {
  readonly version: number;
  readonly part: Part;
  readonly value: Exclude<DraftAnswers[Part], undefined>;
};

/** Several parts about to be saved as one: a page may ask for more than one kind of thing. */
export type Changes = { readonly [Part in DraftPart]?: DraftAnswers[Part] };

export type SavingDoes = 'save' | 'nothing' | 'stale' | 'sent-already';

/**
 * What a save comes to. The same thing saved twice (a form sent again, a back button) does nothing
 * the second time; something else on top of a version not seen is refused, so that no later answer
 * is lost; what was sent is changed no more.
 */
export function whatSavingDoes(draft: Draft, { version, part, value }: Saving): SavingDoes {
  return whatChangingDoes(draft, { version, changes: { [part]: value } });
}

/** The same, of several parts. */
export function whatChangingDoes(
  draft: Draft,
  { version, changes }: { readonly version: number; readonly changes: Changes },
): SavingDoes {
  if (isSame({ ...draft.answers, ...changes }, draft.answers)) return 'nothing';
  if (draft.sent) return 'sent-already';
  return draft.version === version ? 'save' : 'stale';
}

/** Whether two values of plain data say the same; an absent field is one that is undefined. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
