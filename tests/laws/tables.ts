import ts from 'typescript';
import type { SourceFile } from './tree.ts';

/** A table named in a query, and where. */
export type NamedTable = {
  /** `people.child`, or as it stands; null when it is only known as it runs. */
  readonly table: string | null;
  readonly writes: boolean;
  /** The offset in the file. */
  readonly at: number;
};

/** Every table that a file names, in Kysely's calls or in `sql` templates; its own CTEs apart. */
export function tablesIn(file: SourceFile): readonly NamedTable[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: NamedTable[] = [];
  const within = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      for (const name of namedWithin(node)) within.add(name);
      found.push(...namedInCall(node));
    }
    if (ts.isTaggedTemplateExpression(node)) found.push(...namedInSql(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(({ table }) => table === null || !within.has(table));
}

const WRITES = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto'];
const JOINS = ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin'];
// These are also methods of other things (`Array.from`), so only a literal `schema.table` counts.
const AMBIGUOUS = ['from', 'table', 'using'];
const NAMING = [...WRITES, ...JOINS, ...AMBIGUOUS, 'selectFrom'];

function namedInCall(node: ts.CallExpression): readonly NamedTable[] {
  const called = calledOf(node);
  const [first] = node.arguments;
  if (!first || !NAMING.includes(called)) return [];
  const parts = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  const writes = WRITES.includes(called);
  return parts
    .map((part) => ({ table: tableOf(part), writes, at: part.getStart() }))
    .filter((named): named is NamedTable => named.table !== undefined)
    .filter(({ table }) => !AMBIGUOUS.includes(called) || table?.includes('.'));
}

/** Undefined for what is no name: a subquery, a callback. */
function tableOf(part: ts.Expression): string | null | undefined {
  if (ts.isStringLiteralLike(part)) return part.text.split(' ')[0];
  return ts.isIdentifier(part) || ts.isTemplateExpression(part) ? null : undefined;
}

function namedWithin(node: ts.CallExpression): readonly string[] {
  const [first] = node.arguments;
  if (!/^with(?:Recursive)?$/.test(calledOf(node)) || !first) return [];
  return ts.isStringLiteralLike(first) ? [first.text.replace(/\W.*$/, '')] : [];
}

function calledOf({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

const WRITING = 'into|update|delete\\s+from|truncate(?:\\s+table)?';
const NAME = '"?([a-z_]+)"?\\."?([a-z_]+)"?(?!\\s*\\()';
const IN_SQL = new RegExp(
  `\\b(?:(${WRITING})|from|join|using|table)\\s+(?:only\\s+)?${NAME}`,
  'gi',
);

function namedInSql({ tag, template }: ts.TaggedTemplateExpression): readonly NamedTable[] {
  if (!/^sql\b/.test(tag.getText())) return [];
  return [...template.getText().matchAll(IN_SQL)].map((match) => ({
    table: `${match[2]}.${match[3]}`.toLowerCase(),
    writes: match[1] !== undefined,
    at: template.getStart() + match.index,
  }));
}
