import ts from 'typescript';
import type { SourceFile } from './tree.ts';

/** Something in a pure file that depends on more than its arguments. */
export type Impurity = { readonly line: number; readonly says: string };

/** What a pure file may use of the language's globals; everything else is the world outside. */
const PURE_GLOBALS = new Set(
  [
    'undefined NaN Infinity Math Number String Boolean BigInt Symbol Array Object Map Set WeakMap',
    'JSON RegExp Reflect Error Uint8Array Float64Array URL URLSearchParams structuredClone',
    'encodeURIComponent decodeURIComponent TextEncoder TextDecoder',
  ].flatMap((names) => names.split(' ')),
);

const SYNTAX: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.AwaitExpression]: 'waits',
  [ts.SyntaxKind.AsyncKeyword]: 'is async',
  [ts.SyntaxKind.ThrowStatement]: 'throws; only impossible() may',
  [ts.SyntaxKind.TryStatement]: 'catches',
  [ts.SyntaxKind.YieldExpression]: 'yields',
  [ts.SyntaxKind.ImportKeyword]: 'imports while it runs',
};

const MEMBERS: Readonly<Record<string, string>> = {
  'Math.random': 'rolls dice',
  'Temporal.Now': 'sees a clock',
};

/** Judges files by one program that has no library: a name it cannot find is a global. */
export function impuritiesOf(
  files: readonly SourceFile[],
): ReadonlyMap<string, readonly Impurity[]> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const program = ts.createProgram({
    rootNames: [...texts.keys()],
    options: { noLib: true, noResolve: true, types: [], moduleDetection: FORCE, target: LATEST },
    host: {
      ...ts.createCompilerHost({}),
      getCurrentDirectory: () => '',
      getSourceFile: (path, options) => {
        const text = texts.get(path);
        return text === undefined ? undefined : ts.createSourceFile(path, text, options, true);
      },
      fileExists: (path) => texts.has(path),
      readFile: (path) => texts.get(path),
    },
  });
  const checker = program.getTypeChecker();
  return new Map(
    files.map(({ path }) => [path, impuritiesIn(program.getSourceFile(path), checker)]),
  );
}

const FORCE = ts.ModuleDetectionKind.Force;
const LATEST = ts.ScriptTarget.Latest;

function impuritiesIn(
  source: ts.SourceFile | undefined,
  checker: ts.TypeChecker,
): readonly Impurity[] {
  if (!source) return [];
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    const says = syntaxOf(node, source.fileName) ?? globalOf(node, checker);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (says !== undefined) found.push({ line: line + 1, says });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function syntaxOf(node: ts.Node, path: string): string | undefined {
  if (ts.isThrowStatement(node) && path === IMPOSSIBLE) return undefined;
  if (ts.isPropertyAccessExpression(node)) return MEMBERS[node.getText()] ?? languageOf(node);
  if (ts.isImportDeclaration(node)) return packageOf(node, path);
  if (keepsState(node)) return 'keeps state between calls';
  return SYNTAX[node.kind];
}

const IMPOSSIBLE = 'src/kernel/impossible.ts';

/** The machine's own language decides these, so two machines would answer differently. */
function languageOf({ name, parent }: ts.PropertyAccessExpression): string | undefined {
  const isSaid = name.text.startsWith('toLocale');
  if (!isSaid && name.text !== 'localeCompare') return undefined;
  const given = ts.isCallExpression(parent) ? parent.arguments.length : 0;
  return given < (isSaid ? 1 : 2) ? "asks the machine's language" : undefined;
}

function packageOf(node: ts.ImportDeclaration, path: string): string | undefined {
  const from = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
  if (from.startsWith('.')) return undefined;
  if (from === 'temporal-polyfill' && path.startsWith('src/kernel/')) return undefined;
  if (from === 'rrule-temporal' && path.endsWith('/recurrence.rule.ts')) return undefined;
  if (/^typebox(?:\/|$)/.test(from) || isHash(node, from)) return undefined;
  return `imports ${from}`;
}

/** A hash is a sum of what it is given; the rest of node:crypto rolls dice. */
function isHash({ importClause }: ts.ImportDeclaration, from: string): boolean {
  const names = importClause?.namedBindings;
  if (from !== 'node:crypto' || importClause?.name || !names) return false;
  return ts.isNamedImports(names) && names.elements.every(({ name }) => name.text === 'createHash');
}

/**
 * A `let` of the file, or a Map or Set of it that begins empty. (A WeakMap by what a rule was given
 * only remembers what it would work out again.)
 */
function keepsState(node: ts.Node): boolean {
  if (!ts.isVariableStatement(node) || !ts.isSourceFile(node.parent)) return false;
  const { flags, declarations } = node.declarationList;
  return (flags & ts.NodeFlags.Const) === 0 || declarations.some(beginsEmpty);
}

function beginsEmpty({ initializer }: ts.VariableDeclaration): boolean {
  if (!initializer || !ts.isNewExpression(initializer)) return false;
  const isFilled = (initializer.arguments?.length ?? 0) > 0;
  return !isFilled && /^(?:Map|Set)$/.test(initializer.expression.getText());
}

function globalOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (!ts.isIdentifier(node) || PURE_GLOBALS.has(node.text) || !isValue(node)) return undefined;
  const isDeclared = node.text !== 'globalThis' && checker.getSymbolAtLocation(node) !== undefined;
  return isDeclared ? undefined : `reaches for ${node.text}`;
}

function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !ts.isTypeReferenceNode(parent) && !ts.isQualifiedName(parent);
}
