import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from './front-matter.reader.ts';
import type { AreaFault, PackFile } from './pack-file.ts';
import { readYaml } from './yaml-text.reader.ts';

export type PackFolder = {
  readonly files: readonly PackFile[];
  readonly faults: readonly AreaFault[];
};

/** A pack's largest file is tens of kilobytes; what is far larger is not a pack. */
const MOST_BYTES = 128 * 1024;
const MOST_FILES = 500;

/**
 * Reads an area pack from its folder, and nothing else (no database). Files whose content can be
 * read come back with their lines; the rest are faults. README files and hidden files are passed
 * over. Links and devices aren't followed: a pack is only what lies in its folder.
 */
export function readPackFolder(dir: string): PackFolder {
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    return wrong(dir, 'a folder with an area pack', stat ? 'a file' : 'no such folder');
  }
  const paths = orWhyNot(() => listPaths(dir, ''));
  if (typeof paths === 'string') return wrong(dir, 'a folder with an area pack', paths);
  if (paths.length > MOST_FILES) {
    return wrong(dir, `at most ${MOST_FILES} files`, `${paths.length} files`);
  }
  const read = paths.map((entry) => readOne(dir, entry));
  return { files: read.flatMap((one) => one.files), faults: read.flatMap((one) => one.faults) };
}

type Entry = { readonly path: string; readonly isFile: boolean };

/** Two levels, as a pack has; a folder deeper down is listed as it is, and refused by name. */
function listPaths(dir: string, under: string): readonly Entry[] {
  const entries = readdirSync(join(dir, under), { withFileTypes: true }).filter(isOfPack);
  return entries.sort(byName).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory() && under === '') return listPaths(dir, path);
    return [{ path, isFile: entry.isFile() }];
  });
}

function isOfPack({ name }: Dirent): boolean {
  return !name.startsWith('.') && name !== 'README.md';
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

function readOne(dir: string, { path, isFile }: Entry): PackFolder {
  const bytes = isFile ? readBytes(join(dir, path)) : 'a link, a folder or a device';
  if (typeof bytes === 'string') return wrong(path, 'a file of text', bytes);
  const text = decode(bytes);
  if (text === undefined) return wrong(path, 'text in UTF-8', 'other bytes');
  const yaml = path.endsWith('.md') ? readFrontMatter(text) : readYaml(text);
  if (yaml.kind === 'read') {
    return { files: [{ path, body: yaml.body, lineOf: yaml.lineOf }], faults: [] };
  }
  return { files: [], faults: yaml.faults.map((one) => ({ file: path, ...one })) };
}

/** No more is read than a file may hold, whatever its size says. */
function readBytes(path: string): Buffer | string {
  const room = Buffer.alloc(MOST_BYTES + 1);
  const bytes = orWhyNot(() => {
    const file = openSync(path, 'r');
    try {
      return readFull(file, room);
    } finally {
      closeSync(file);
    }
  });
  if (typeof bytes === 'string') return bytes;
  return bytes <= MOST_BYTES ? room.subarray(0, bytes) : `more than ${MOST_BYTES} bytes`;
}

/** What the disk gives, or in words why it gives nothing (no permission, say). */
function orWhyNot<Value>(ask: () => Value): Value | string {
  try {
    return ask();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return `one that can't be read (${fault.code})`;
    throw fault;
  }
}

function readFull(file: number, room: Buffer): number {
  let filled = 0;
  let read = readSync(file, room, 0, room.length, null);
  while (read > 0 && filled < room.length) {
    filled += read;
    read = readSync(file, room, filled, room.length - filled, null);
  }
  return filled;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

function wrong(file: string, expected: string, found: string): PackFolder {
  return { files: [], faults: [{ file, line: null, expected, found }] };
}
