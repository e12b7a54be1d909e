import { eachMatch, type Law, productOf } from './tree.ts';

// The odd brackets keep these patterns from matching this file.
const UNFINISHED = ['TOD[O]', 'FIXM[E]', 'XX[X]', 'HAC[K]', '[Ll]orem ip[s]um'];
// As a noun, that is; the attribute of an input and its style are something else.
const STAND_IN = '(?<!::)[Pp]lacehol[d]er(?!\\s*[=:])';
const PLACES = ['wor[k]', 'roo[t]', 'far[m]', 'hom[e]/[a-z]+', 'User[s]/\\w+', 'tm[p]/\\w+'];

/** What is written is finished: what is left to do is an issue, or stands in a room's README. */
export const finished: Law = {
  name: 'nothing is left half done',
  breaches: ({ files }) => {
    const words = new RegExp(`\\b(?:${[...UNFINISHED, STAND_IN].join('|')})\\b`, 'g');
    return files.flatMap((file) => eachMatch(file, words, ([found]) => `says ${found}`));
  },
};

/** A path of one machine works on no other, and tells strangers how ours is laid out. */
export const noMachines: Law = {
  name: 'no file names a machine or a registry',
  breaches: ({ files }) => {
    const places = new RegExp(`(?<![\\w./~-])/(?:${PLACES.join('|')})\\b(?![-\\w])`, 'g');
    const lock = files.filter(({ path }) => path === 'package-lock.json');
    return [
      ...files.flatMap((file) =>
        eachMatch(file, places, ([found]) => `names ${found}, a path of one machine`),
      ),
      ...lock.flatMap((file) =>
        eachMatch(file, /"resolved": "https?:[^"]*"/g, ([found]) => `names a registry: ${found}`),
      ),
    ];
  },
};

/** Settings are checked once at start, all faults told together, and then frozen. */
export const settings: Law = {
  name: 'only platform/settings reads the environment',
  breaches: (tree) =>
    productOf(tree)
      .filter(({ path }) => !path.startsWith('src/platform/settings/'))
      .flatMap((file) =>
        eachMatch(file, ENVIRONMENT, () => {
          return 'reads the environment; app hands it whole to readSettings';
        }),
      ),
};

const ENVIRONMENT =
  /\bprocess\s*\.\s*env\s*[.[]|\bprocess\[|(?<!readSettings\([^()]*)\bprocess\.env\b/g;
