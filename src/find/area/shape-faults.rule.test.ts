import { expect, test } from 'vitest';
import type { PackFile, PackKind } from './pack-file.ts';
import { fields, Id, listOf } from './pieces.ts';
import { shapeFaults, withLines } from './shape-faults.rule.ts';

const kind: PackKind = {
  name: 'needs.yaml',
  matches: /^needs\.yaml$/,
  needed: true,
  shape: fields({ ids: listOf(Id) }),
};

function file(path: string, body: unknown): PackFile {
  return { path, body, lineOf: (at) => 10 + at.length };
}

test('a pack of good files has no faults', () => {
  expect(shapeFaults([file('needs.yaml', { ids: ['a'] })], [kind])).toEqual([]);
});

test('a fault names its file and its line', () => {
  expect(shapeFaults([file('needs.yaml', { ids: ['A'] })], [kind])).toEqual([
    {
      file: 'needs.yaml',
      line: 12,
      expected: 'an id of small letters, digits and dashes',
      found: '"A"',
    },
  ]);
});

test('a file of no kind is told which there are', () => {
  const files = [file('needs.yaml', { ids: [] }), file('nedes.yaml', {})];
  expect(shapeFaults(files, [kind])).toEqual([
    { file: 'nedes.yaml', line: 10, expected: 'one of needs.yaml', found: 'another name' },
  ]);
});

test('a needed file that is missing is named', () => {
  expect(shapeFaults([], [kind])).toEqual([
    { file: 'needs.yaml', line: null, expected: 'this file', found: 'no such file' },
  ]);
});

test('a list of faults stays short enough to read', () => {
  const many = Array.from({ length: 5_000 }, () => ({
    file: 'a.yaml',
    at: [],
    expected: 'x',
    found: 'y',
  }));
  expect(withLines([], many)).toHaveLength(200);
});
