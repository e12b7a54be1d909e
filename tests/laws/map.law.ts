import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Breach, eachMatch, type Law, lineAt, type SourceFile } from './tree.ts';

/** A map that names what is not there sends people astray. */
export const map: Law = {
  name: 'the map names only paths that exist',
  breaches: ({ root, files }) => {
    const page = files.find(({ path }) => path === 'ARCHITECTURE.md');
    if (!page) return [{ at: 'ARCHITECTURE.md', says: 'is not written' }];
    const exists = (path: string) =>
      existsSync(join(root, path)) || existsSync(join(root, 'src', path));
    return [...drawn(page), ...said(page)]
      .filter(({ path }) => !exists(path))
      .map(({ path, at }) => ({ at, says: `${path} is not there` }));
  },
};

type Named = { readonly path: string; readonly at: string };

/** Paths drawn as a tree in a code block: two spaces a level, two or more before what is said. */
function drawn({ path: page, text }: SourceFile): readonly Named[] {
  return [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap((block) => {
    const first = lineAt(text, block.index) + 1;
    const above: string[] = [];
    return (block[1] ?? '').split('\n').flatMap((line, i): readonly Named[] => {
      const entry = /^((?: {2})*)(\S+)(?: {2,}(.*))?$/.exec(line);
      if (!entry) return [];
      const [, indent = '', name = '', says = ''] = entry;
      const depth = indent.length / 2;
      if (!isPath(name) || above.length < depth) return [];
      above.splice(depth, Infinity, name);
      const here = above.join('/').replaceAll(/\/+/g, '/');
      return [here, ...roomsSaid(says).map((room) => `${here.replace(/\/$/, '')}/${room}`)]
        .filter((path) => !/[*…<]/.test(path))
        .map((path) => ({ path, at: `${page}:${first + i}` }));
    });
  });
}

/** `area · directory · advice`: the rooms of a wing, on its line. */
function roomsSaid(says: string): readonly string[] {
  const list = /^[a-z-]+(?: · [a-z-]+)+/.exec(says)?.[0];
  return list?.split(' · ') ?? [];
}

function isPath(name: string): boolean {
  return name.endsWith('/') || /\.[a-z]+$/.test(name);
}

/** Paths in the text, in backticks, that begin at one of our folders. */
function said(page: SourceFile): readonly Named[] {
  const prose = page.text.replaceAll(/^```.*?^```/gms, (block) => block.replaceAll(/[^\n]/g, ' '));
  const found: readonly Breach[] = eachMatch(
    { ...page, text: prose },
    SAID,
    ([, path = '']) => path,
  );
  return found.map(({ at, says }) => ({ at, path: says }));
}

const FOLDERS = [
  ...['\\.ci', 'areas', 'bench', 'docs', 'scripts', 'src', 'tests'],
  ...['kernel', 'platform', 'find', 'refer', 'decide', 'care', 'learn', 'interop', 'app'],
];
const SAID = new RegExp(`\`((?:${FOLDERS.join('|')})/[^\`\\s*…<{]*)\``, 'g');
