import { digestOf } from './digest.rule.ts';
import type { FileChange, KeptFile } from './pack-change.ts';

/** What has to be written so that the kept files become these; nothing where they are the same. */
export function packChanges(
  kept: readonly KeptFile[],
  files: readonly { readonly path: string; readonly body: unknown }[],
): readonly FileChange[] {
  const before = new Map(kept.map((file) => [file.path, file.digest]));
  const paths = new Set(files.map(({ path }) => path));
  const written = files.flatMap(({ path, body }): readonly FileChange[] => {
    const digest = digestOf(body);
    if (before.get(path) === digest) return [];
    return [{ path, body, digest, did: before.has(path) ? 'changed' : 'added' }];
  });
  const gone = kept.filter(({ path }) => !paths.has(path));
  return [...written, ...gone.map(({ path }) => ({ path, did: 'removed' as const }))];
}
