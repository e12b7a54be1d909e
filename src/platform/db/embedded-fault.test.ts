import { expect, test } from 'vitest';
import { EmbeddedFault, inPlainWords, saidInPlainWords } from './embedded-fault.ts';

test.each([
  ['ENOSPC', 'The disk that holds /d/pgdata is full'],
  ['EACCES', 'This user may not read or write /d/pgdata'],
  ['EROFS', 'The disk that holds /d/pgdata is read-only'],
  ['ENOTDIR', '/d/pgdata is a file where a folder was expected'],
])('%s becomes words that a person can act on', (code, words) => {
  const met = Object.assign(new Error('met'), { code, path: '/d/pgdata' });
  const fault = inPlainWords(met, '/d');
  expect(fault).toBeInstanceOf(EmbeddedFault);
  expect(String(fault)).toContain(words);
});

test('a mistake of ours stays as it came', () => {
  const mistake = new TypeError('x is not a function');
  expect(inPlainWords(mistake, '/d')).toBe(mistake);
});

test.each([
  ['initdb: error: could not write: No space left on device', 'The disk that holds /d is full'],
  [
    'LOG: starting\n2026-11-24 UTC [9] FATAL:  could not map memory',
    'It said: could not map memory',
  ],
  ['spawn /d/bin/postgres EACCES', 'It said: spawn /d/bin/postgres EACCES'],
])('%j is told as its last complaint', (said, words) => {
  expect(saidInPlainWords(said, '/d')).toContain(words);
});
