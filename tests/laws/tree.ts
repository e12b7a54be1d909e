import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a law looks at, with its path from the root. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A checkout, or a planted one: laws judge either. */
export type Tree = { readonly root: string; readonly files: readonly SourceFile[] };

/** Where a law is broken, and how. */
export type Breach = { readonly at: string; readonly says: string };

/** A house rule that a machine can keep. */
export type Law = {
  readonly name: string;
  readonly breaches: (tree: Tree) => readonly Breach[] | Promise<readonly Breach[]>;
};

const FOLDERS = ['.ci', 'areas', 'bench', 'docs', 'scripts', 'src', 'tests'];
const WRITTEN = /\.(?:ts|mjs|cjs|js|json|njk|md|sql|yaml|yml|csv|scss|css|txt)$|\/run$/;
// Made by a machine, or other people's: assets are compiled by scripts, locks are npm's.
const NOT_OURS = /^src\/platform\/web\/assets\/|^node_modules\//;

/** Reads every file that a person wrote, in the order of their paths. */
export function readTree(root: string): Tree {
  const inRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const paths = [...inRoot, ...FOLDERS.flatMap((folder) => walk(root, folder))]
    .filter((path) => WRITTEN.test(path) && !NOT_OURS.test(path))
    .sort();
  return {
    root,
    files: paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  };
}

function walk(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** TypeScript that people wrote, in any folder. */
export function typescriptOf({ files }: Tree): readonly SourceFile[] {
  return files.filter(({ path }) => path.endsWith('.ts'));
}

/** Product code: what is in src and is no test. */
export function productOf(tree: Tree): readonly SourceFile[] {
  return typescriptOf(tree).filter(({ path }) => /^src\/.*(?<!\.test)\.ts$/.test(path));
}

/** One breach for each match of a pattern in a file, at its line. */
export function eachMatch(
  { path, text }: SourceFile,
  pattern: RegExp,
  says: (match: RegExpMatchArray) => string,
): readonly Breach[] {
  return [...text.matchAll(pattern)].map((match) => ({
    at: `${path}:${lineAt(text, match.index)}`,
    says: says(match),
  }));
}

/** The line, from 1, that an offset falls on. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
