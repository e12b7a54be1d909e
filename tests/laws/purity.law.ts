import { posix } from 'node:path';
import ts from 'typescript';
import { isPureByName } from './house.ts';
import { impuritiesOf } from './impurities.ts';
import { type Law, productOf, type SourceFile } from './tree.ts';

/**
 * Kernel, rules, and a room's words and addresses decide from their arguments alone. So must what
 * they import, and what a wing takes from platform past its door (a plain file of platform may
 * otherwise be machinery).
 */
export const purity: Law = {
  name: 'rules, kernel and words are pure',
  breaches: (tree) => {
    const files = new Map(productOf(tree).map((file) => [file.path, file]));
    const pure = reliedOn(files);
    const judged = [...pure.keys()].flatMap((path) => files.get(path) ?? []);
    return [...impuritiesOf(judged)].flatMap(([path, found]) =>
      found.map(({ line, says }) => ({
        at: `${path}:${line}`,
        says: pure.get(path) === path ? says : `${says}; ${pure.get(path)} relies on it`,
      })),
    );
  },
};

/** Every file that must be pure, and the file that makes it so: itself, or one relying on it. */
function reliedOn(files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, string> {
  const pure = new Map<string, string>();
  for (const { path } of files.values()) if (isPureByName(path)) pure.set(path, path);
  for (const file of files.values()) {
    for (const taken of takenFromPlatform(file)) pure.set(taken, file.path);
  }
  // A Map visits what is added to it while it is walked, so this reaches every import in turn.
  for (const [path, because] of pure) {
    const next = leansOn(files.get(path)).filter((target) => !pure.has(target));
    for (const target of next) pure.set(target, because);
  }
  return pure;
}

function takenFromPlatform(file: SourceFile): readonly string[] {
  if (!/^src\/(?:find|refer|decide|care|learn|interop)\//.test(file.path)) return [];
  return leansOn(file).filter((target) => PLATFORM_PLAIN.test(target));
}

const PLATFORM_PLAIN = /^src\/platform\/[^/]+\/(?!index\.)[a-z0-9-]+\.ts$/;

/** The files of ours that a file imports or hands on, as more than types: those run nothing. */
function leansOn(file: SourceFile | undefined): readonly string[] {
  if (!file) return [];
  const { path, text } = file;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    return isType(statement) ? [] : [posix.join(posix.dirname(path), from.text)];
  });
}

function isType(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
