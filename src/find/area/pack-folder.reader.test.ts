import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPackFolder } from './pack-folder.reader.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'oast-pack-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), content);
}

describe('a folder', () => {
  test('gives its files by path, with their lines', () => {
    put('services/kooth.yaml', 'id: kooth\nname: Kooth\n');
    put('area.yaml', 'id: kent\n');
    put('README.md', 'hello');
    put('.hidden', 'hello');
    const { files, faults } = readPackFolder(dir);
    expect(faults).toEqual([]);
    expect(files.map(({ path, body }) => ({ path, body }))).toEqual([
      { path: 'area.yaml', body: { id: 'kent' } },
      { path: 'services/kooth.yaml', body: { id: 'kooth', name: 'Kooth' } },
    ]);
    expect(files[1]?.lineOf(['name'])).toBe(2);
  });

  test('that is not there is a fault', () => {
    const away = join(dir, 'away');
    expect(readPackFolder(away).faults).toEqual([
      {
        file: away,
        line: null,
        expected: 'a folder with an area pack',
        found: 'no such folder',
      },
    ]);
  });

  test('that is a file is a fault', () => {
    put('area.yaml', 'id: kent\n');
    expect(readPackFolder(join(dir, 'area.yaml')).faults[0]?.found).toBe('a file');
  });

  test('of very many files is a fault', () => {
    for (let i = 0; i < 501; i += 1) put(`services/s${i}.yaml`, 'id: x\n');
    expect(readPackFolder(dir).faults[0]?.found).toBe('501 files');
  });
});

describe('a file', () => {
  test.each([
    ['of bytes that are no text', Uint8Array.of(0xff, 0xfe, 0, 1), 'other bytes'],
    ['far too large', 'a'.repeat(200_000), 'more than 131072 bytes'],
    ['that is empty', '', 'an empty file'],
  ])('%s is a fault', (_name, content, found) => {
    put('area.yaml', content);
    expect(readPackFolder(dir).faults).toMatchObject([{ file: 'area.yaml', found }]);
  });

  test('that only links to another is a fault', () => {
    put('area.yaml', 'id: kent\n');
    symlinkSync(join(dir, 'area.yaml'), join(dir, 'needs.yaml'));
    expect(readPackFolder(dir).faults).toMatchObject([{ file: 'needs.yaml' }]);
  });

  test('two folders down is a fault', () => {
    put('services/deep/kooth.yaml', 'id: kooth\n');
    expect(readPackFolder(dir).faults).toMatchObject([{ file: 'services/deep' }]);
  });
});
