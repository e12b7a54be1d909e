/** Three-valued truth: an absent fact is not known, never "no" (contract CHECK.md). */
export type Three = 'met' | 'not-met' | 'not-yet-known';

/** All must be met: one `not-met` settles it whatever the rest. Empty is `met`. */
export function all(answers: readonly Three[]): Three {
  if (answers.includes('not-met')) return 'not-met';
  return answers.includes('not-yet-known') ? 'not-yet-known' : 'met';
}

/** One is enough: one `met` settles it whatever the rest. Empty is `not-met`. */
export function any(answers: readonly Three[]): Three {
  if (answers.includes('met')) return 'met';
  return answers.includes('not-yet-known') ? 'not-yet-known' : 'not-met';
}

export function three(known: boolean | undefined): Three {
  if (known === undefined) return 'not-yet-known';
  return known ? 'met' : 'not-met';
}
