import { roomOf } from './house.ts';
import { type Breach, eachMatch, type Law, type SourceFile, type Tree } from './tree.ts';

/**
 * A template takes from its own room, from `web/…` (platform's) and from `nhsuk/…`; escapes what
 * it shows; and is shown by somebody.
 */
export const templates: Law = {
  name: 'templates keep to their room, and escape',
  breaches: (tree) =>
    tree.files
      .filter(({ path }) => /^src\/.*\.njk$/.test(path))
      .flatMap((file) => [...taken(file, tree), ...unescaped(file), ...unshown(file, tree)]),
};

const TAKES = /\{%-?\s*(?:extends|include|import|from)\s+(?:(['"])(.+?)\1|(\S+))/g;

function taken(file: SourceFile, tree: Tree): readonly Breach[] {
  const room = roomOf(file.path) ?? '';
  return eachMatch(file, TAKES, ([, , name, chosen]) => {
    // A slot: the part that a later room's panel puts there brings its own template.
    if (chosen === 'part.template') return '';
    if (name === undefined) return `chooses its template as it runs: ${chosen}`;
    if (/^(?:web|nhsuk)\//.test(name)) return '';
    if (!name.startsWith(`${room}/`)) return `takes ${name} from another room`;
    const isThere = tree.files.some(({ path }) => path === `src/${name}`);
    return isThere ? '' : `takes ${name}, which is not there`;
  }).filter(({ says }) => says !== '');
}

/** Only the frame in platform/web may pass on markup as it is. */
function unescaped(file: SourceFile): readonly Breach[] {
  if (file.path.startsWith('src/platform/web/')) return [];
  return eachMatch(file, /\|\s*safe\b|\{%-?\s*autoescape\s+false/g, ([found]) => {
    return `shows what it is given unescaped: ${found}`;
  });
}

function unshown(file: SourceFile, tree: Tree): readonly Breach[] {
  if (file.path.startsWith('src/platform/web/')) return [];
  const name = file.path.replace(/^src\//, '');
  const isShown = tree.files.some(({ path, text }) => {
    return path !== file.path && path.startsWith('src/') && text.includes(name);
  });
  return isShown ? [] : [{ at: file.path, says: 'nobody shows this template' }];
}
