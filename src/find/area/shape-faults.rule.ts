import { misfits } from './misfits.rule.ts';
import type { AreaFault, Finding, PackFile, PackKind } from './pack-file.ts';

const MOST_FAULTS = 200;

/** Judges each file by its kind: unknown names, missing files, content of another shape. */
export function shapeFaults(
  files: readonly PackFile[],
  kinds: readonly PackKind[],
): readonly AreaFault[] {
  return withLines(files, [
    ...files.flatMap((file) => fileFindings(file, kinds)),
    ...kinds.filter((kind) => kind.needed && !hasOne(files, kind)).map(missing),
  ]);
}

/** Looks up the lines, and keeps the list short enough to read. */
export function withLines(
  files: readonly PackFile[],
  findings: readonly Finding[],
): readonly AreaFault[] {
  return findings.slice(0, MOST_FAULTS).map(({ file, at, expected, found }) => ({
    file,
    line: files.find(({ path }) => path === file)?.lineOf(at) ?? null,
    expected,
    found,
  }));
}

function fileFindings(file: PackFile, kinds: readonly PackKind[]): readonly Finding[] {
  const kind = kinds.find(({ matches }) => matches.test(file.path));
  if (kind) return misfits(kind.shape, file.body).map((one) => ({ file: file.path, ...one }));
  const names = kinds.map(({ name }) => name).join(', ');
  return [{ file: file.path, at: [], expected: `one of ${names}`, found: 'another name' }];
}

function hasOne(files: readonly PackFile[], { matches }: PackKind): boolean {
  return files.some(({ path }) => matches.test(path));
}

function missing({ name }: PackKind): Finding {
  return { file: name, at: [], expected: 'this file', found: 'no such file' };
}
