import type { PackFile, Pointer } from '../../src/find/area/pack-file.ts';
import { readPackFolder } from '../../src/find/area/pack-folder.reader.ts';

/** Kent's own pack, as it stands in the checkout. */
export const KENT_DIR = 'areas/kent';

export function kentFiles(): readonly PackFile[] {
  return readPackFolder(KENT_DIR).files;
}

/** The content of one of Kent's files. */
export function bodyOf(path: string): unknown {
  return kentFiles().find((file) => file.path === path)?.body;
}

/** Kent's files with one thing in one of them made other; undefined takes it away. */
export function kentWith(path: string, at: Pointer, value: unknown): readonly PackFile[] {
  return kentFiles().map((file) =>
    file.path === path ? { ...file, body: withAt(file.body, at, value) } : file,
  );
}

/** A copy with another value at a pointer; a position past a list's end adds to it. */
export function withAt(body: unknown, [key, ...rest]: Pointer, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(body)) {
    const items: readonly unknown[] = body;
    const at = Number(key);
    return [...items.slice(0, at), withAt(items[at], rest, value), ...items.slice(at + 1)];
  }
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const inner = withAt(new Map<string | number, unknown>(entries).get(key), rest, value);
  const others = entries.filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}
