import { eachMatch, type Law, typescriptOf } from './tree.ts';

// Spelt apart so that these patterns do not match this file.
const SETS_ASIDE = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:onl[y]|ski[p]|tod[o]|fail[s])\b/g;
const DOUBLES = /\bvi\s*\.\s*(?:moc[k]|doMoc[k]|spyO[n]|stubGloba[l])\b/g;
const WISHES = /\b(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])[^'"`\n]*\bshoul[d]\b/g;

/** Tests are whole: each runs, each on our own code and not a double of it, each says a fact. */
export const wholeTests: Law = {
  name: 'no test is set aside, doubled or wished for',
  breaches: (tree) =>
    typescriptOf(tree)
      .filter(({ path }) => path.endsWith('.test.ts'))
      .flatMap((file) => [
        ...eachMatch(file, SETS_ASIDE, ([found]) => `sets a test aside: ${found}`),
        ...eachMatch(file, DOUBLES, ([found]) => `doubles our own code: ${found}`),
        ...eachMatch(file, WISHES, () => 'names a wish; a test names a fact'),
      ]),
};
