import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { digestOf } from './digest.rule.ts';
import { inFieldOrder } from './field-order.rule.ts';
import type { FileChange, PackToApply } from './pack-change.ts';
import { packChanges } from './pack-changes.rule.ts';
import type { PackKind } from './pack-file.ts';
import { readPackFolder } from './pack-folder.reader.ts';

export type Exported =
  | { readonly kind: 'written'; readonly changes: readonly FileChange[] }
  /** The folder has files that differ, or that can't be read; nothing was written. */
  | { readonly kind: 'differs'; readonly paths: readonly string[] };

export type Exporting = {
  readonly dir: string;
  /** Whether files that differ may be written over, and those that are gone taken away. */
  readonly replaces: boolean;
  readonly kinds: readonly PackKind[];
};

/**
 * Writes a pack as YAML and Markdown files that read back as the same pack. A file whose content is
 * the same already is left as it is, with its comments. The same pack gives the same bytes.
 */
export function exportPack(pack: PackToApply, { dir, replaces, kinds }: Exporting): Exported {
  mkdirSync(dir, { recursive: true });
  const there = readPackFolder(dir);
  const kept = there.files.map(({ path, body }) => ({ path, body, digest: digestOf(body) }));
  const changes = packChanges(kept, pack.files);
  const unread = there.faults.map(({ file }) => file);
  const differing = changes.filter(({ did }) => did !== 'added').map(({ path }) => path);
  const paths = [...new Set([...differing, ...unread])];
  if (paths.length > 0 && !replaces) return { kind: 'differs', paths };
  for (const change of changes) {
    if (change.did === 'removed') rmSync(join(dir, change.path));
    else writeWhole(join(dir, change.path), textOf(change, kinds));
  }
  return { kind: 'written', changes };
}

/** Either the old file or the new one stands there, whatever happens meanwhile. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.new-${process.pid}`);
  writeFileSync(beside, text);
  renameSync(beside, path);
}

function textOf(
  { path, body }: { readonly path: string; readonly body: unknown },
  kinds: readonly PackKind[],
): string {
  const kind = kinds.find(({ matches }) => matches.test(path));
  const ordered = inFieldOrder(body, kind?.shape ?? {});
  if (!path.endsWith('.md')) return yamlOf(ordered);
  const { text, ...matter } = { text: '', ...(typeof ordered === 'object' ? ordered : {}) };
  return `---\n${yamlOf(matter)}---\n\n${String(text)}\n`;
}

function yamlOf(body: unknown): string {
  return stringify(body, { lineWidth: 100, aliasDuplicateObjects: false });
}
