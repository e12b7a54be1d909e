import { type Law, typescriptOf } from './tree.ts';

/** A rule decides about children: none stands without its cases. */
export const ruleTests: Law = {
  name: 'every rule has a test beside it',
  breaches: (tree) => {
    const paths = new Set(typescriptOf(tree).map(({ path }) => path));
    return [...paths]
      .filter((path) => path.endsWith('.rule.ts'))
      .filter((path) => !paths.has(path.replace(/\.ts$/, '.test.ts')))
      .map((path) => ({ at: path, says: 'has no .rule.test.ts beside it' }));
  },
};
