import { expect, test } from 'vitest';
import { digestOf } from './digest.rule.ts';
import { packChanges } from './pack-changes.rule.ts';

const file = { path: 'area.yaml', body: { id: 'kent' } };
const kept = { ...file, digest: digestOf(file.body) };

test('the same files need no change', () => {
  expect(packChanges([kept], [file])).toEqual([]);
});

test('files that are new, other and gone are told apart', () => {
  const old = { path: 'old.yaml', body: 1, digest: 'x' };
  const other = { path: 'area.yaml', body: { id: 'essex' } };
  const fresh = { path: 'new.yaml', body: 2 };
  expect(packChanges([kept, old], [other, fresh])).toEqual([
    { ...other, digest: digestOf(other.body), did: 'changed' },
    { ...fresh, digest: digestOf(2), did: 'added' },
    { path: 'old.yaml', did: 'removed' },
  ]);
});
