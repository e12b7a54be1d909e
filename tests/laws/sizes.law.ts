import { sizesOf } from './sizes.ts';
import { eachMatch, type Law, typescriptOf } from './tree.ts';

/** The sizes of STYLE.md that are not only aims: past these a file is not read but searched. */
export const sizes: Law = {
  name: 'no file is too long, and no type is waved through',
  breaches: (tree) =>
    typescriptOf(tree).flatMap((file) => {
      const { path, lines, anys, nonNulls } = sizesOf(file);
      return [
        ...(lines > LONGEST ? [{ at: path, says: `is ${lines} lines; at most ${LONGEST}` }] : []),
        ...anys.map((line) => ({ at: `${path}:${line}`, says: 'any: say what it is' })),
        ...nonNulls.map((line) => ({ at: `${path}:${line}`, says: '!: show that it is there' })),
        ...eachMatch(file, /@ts-(?:ignor[e]|nochec[k])/g, ([found]) => `${found} hides a fault`),
      ];
    }),
};

const LONGEST = 250;
