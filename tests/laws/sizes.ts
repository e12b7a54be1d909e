import ts from 'typescript';
import type { SourceFile } from './tree.ts';

/** A function as the eye meets it; a callback counts apart from the function around it. */
export type Func = {
  /** `path:line name`. */
  readonly at: string;
  readonly lines: number;
  readonly parameters: number;
  /** The deepest block within it: 0 for a function without an `if`. */
  readonly nesting: number;
  /** Cyclomatic: one, and one for each way that it may branch. */
  readonly complexity: number;
};

export type FileSizes = {
  readonly path: string;
  readonly lines: number;
  readonly longestLine: number;
  readonly functions: readonly Func[];
  readonly anys: readonly number[];
  readonly nonNulls: readonly number[];
  readonly casts: readonly number[];
};

/** Measures one file of TypeScript. Lists hold the lines (from 1) where each thing stands. */
export function sizesOf({ path, text }: SourceFile): FileSizes {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = descendantsOf(source);
  const linesOf = (found: readonly ts.Node[]) => found.map((node) => lineOf(node, source));
  const lines = text.replace(/\n$/, '').split('\n');
  return {
    path,
    lines: lines.length,
    longestLine: Math.max(...lines.map((line) => line.length)),
    functions: nodes.filter(isFunction).map((node) => measure(node, source)),
    anys: linesOf(nodes.filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)),
    nonNulls: linesOf(nodes.filter(ts.isNonNullExpression)),
    casts: linesOf(nodes.filter(isCast)),
  };
}

type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

function isFunction(node: ts.Node): node is WithBody {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** `as const` keeps a type narrow and changes nothing else: it is no cast. */
function isCast(node: ts.Node): boolean {
  if (!ts.isAsExpression(node)) return ts.isTypeAssertionExpression(node);
  return node.type.getText() !== 'const';
}

function measure(node: WithBody, source: ts.SourceFile): Func {
  const own = descendantsOf(node.body, isFunction);
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  return {
    at: `${source.fileName}:${lineOf(node, source)} ${nameOf(node)}`,
    lines: last - lineOf(node, source) + 1,
    parameters: node.parameters.length,
    nesting: Math.max(0, ...own.filter(isNest).map((nest) => depthOf(nest, node))),
    complexity: 1 + own.filter(isBranch).length,
  };
}

function nameOf({ name, parent }: WithBody): string {
  if (name) return name.getText();
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed ? parent.name.getText() : '(callback)';
}

/** `else if` is one ladder, however many its rungs. */
function isNest(node: ts.Node): boolean {
  const isRung = ts.isIfStatement(node.parent) && node.parent.elseStatement === node;
  return NESTS.has(node.kind) && !isRung;
}

function depthOf(node: ts.Node, within: ts.Node): number {
  if (node === within) return 0;
  return depthOf(node.parent, within) + (isNest(node) ? 1 : 0);
}

const K = ts.SyntaxKind;
const LOOPS = [K.ForStatement, K.ForInStatement, K.ForOfStatement, K.WhileStatement, K.DoStatement];
const NESTS = new Set([K.IfStatement, K.SwitchStatement, K.TryStatement, ...LOOPS]);
const BRANCHES = new Set([
  ...[K.IfStatement, K.ConditionalExpression, K.CaseClause, K.CatchClause, ...LOOPS],
]);
const SHORTS = new Set([K.AmpersandAmpersandToken, K.BarBarToken, K.QuestionQuestionToken]);

function isBranch(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return SHORTS.has(node.operatorToken.kind);
  return BRANCHES.has(node.kind);
}

/** A node and all within it, in the order written, not looking inside those `except` names. */
function descendantsOf(node: ts.Node, except?: (node: ts.Node) => boolean): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    if (except?.(child)) return;
    found.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

function lineOf(node: ts.Node, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
