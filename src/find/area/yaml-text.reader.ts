import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Pointer } from './pack-file.ts';

export type YamlText =
  | {
      readonly kind: 'read';
      readonly body: unknown;
      readonly lineOf: (at: Pointer) => number | null;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly YamlFault[] };

export type YamlFault = {
  readonly line: number | null;
  readonly expected: string;
  readonly found: string;
};

/**
 * Reads one YAML document, keeping the line of everything in it. Anchors and aliases are refused:
 * a pack has no need of them, and a few lines of them can stand for gigabytes.
 */
export function readYaml(text: string): YamlText {
  if (text.trim() === '') return faulty(null, 'some content', 'an empty file');
  try {
    return readDocument(text);
  } catch (fault) {
    // The parser walks nested content by recursion: a file made of brackets ends its stack.
    if (!(fault instanceof RangeError)) throw fault;
    return faulty(null, 'YAML that can be read', TOO_DEEP);
  }
}

function readDocument(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // The parser's own check compares each key with all others: minutes for a file made to hurt.
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    const faults = wrong.slice(0, MOST_FAULTS).map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      expected: 'YAML that can be read',
      found: message.startsWith('Maximum call stack') ? TOO_DEEP : message,
    }));
    return { kind: 'faulty', faults };
  }
  const odd = firstOdd(document.contents);
  if (odd) return faulty(lineAt(odd.offset), odd.expected, odd.found);
  if (document.contents === null) return faulty(null, 'some content', 'comments only');
  const root = document.contents;
  return {
    kind: 'read',
    body: document.toJS(),
    lineOf: (at) => lineAt(offsetOf(root, at)),
  };
}

const MOST_FAULTS = 20;
const TOO_DEEP = 'content nested thousands of levels deep';

function faulty(line: number | null, expected: string, found: string): YamlText {
  return { kind: 'faulty', faults: [{ line, expected, found }] };
}

type Odd = { readonly offset: number; readonly expected: string; readonly found: string };

/** The first thing that is good YAML, and yet has no place in a pack. */
function firstOdd(root: Node | null): Odd | undefined {
  let first: Odd | undefined;
  const stop = (node: Node, expected: string, found: string) => {
    first = { offset: node.range?.[0] ?? 0, expected, found };
    return visit.BREAK;
  };
  visit(root, {
    Alias: (_key, node) => stop(node, NO_SHARING, `*${node.source}`),
    Value: (_key, node) =>
      node.anchor === undefined ? undefined : stop(node, NO_SHARING, `&${node.anchor}`),
    Map: (_key, { items }) => {
      const twice = secondOfItsName(items.map(({ key }) => key));
      return twice ? stop(twice, 'each field once', `"${twice.value}" again`) : undefined;
    },
  });
  return first;
}

const NO_SHARING = 'no anchors (&) or aliases (*)';

function secondOfItsName(keys: readonly unknown[]): Scalar | undefined {
  const seen = new Set<string>();
  return keys
    .filter((key) => isScalar(key))
    .find((key) => {
      const isSecond = seen.has(String(key.value));
      seen.add(String(key.value));
      return isSecond;
    });
}

/** Where the deepest part of a pointer that exists begins. A field counts from its own name. */
function offsetOf(root: Node, at: Pointer): number {
  let node: unknown = root;
  let offset = root.range?.[0] ?? 0;
  for (const key of at) {
    const next = childOf(node, key);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, key: string | number): { value: unknown; offset?: number } | null {
  if (isSeq<Node>(node)) {
    const item = typeof key === 'number' ? node.items[key] : undefined;
    return item ? { value: item, ...startOf(item) } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair ? { value: pair.value, ...(isScalar(pair.key) ? startOf(pair.key) : {}) } : null;
}

function startOf(node: Node): { offset?: number } {
  return node.range ? { offset: node.range[0] } : {};
}
