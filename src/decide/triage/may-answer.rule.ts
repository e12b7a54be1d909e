/** What was typed to one question. */
export type TypedAnswer = { readonly n: number; readonly words: string };

/** Those that hold something: a question may be left open, but not all of them. */
export function answersGiven(typed: readonly TypedAnswer[]): readonly TypedAnswer[] {
  return typed
    .map(({ n, words }) => ({ n, words: words.trim() }))
    .filter(({ words }) => words !== '');
}
