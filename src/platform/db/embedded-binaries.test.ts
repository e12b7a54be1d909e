import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findShipped, hydrate } from './embedded-binaries.ts';

const root = mkdtempSync(join(tmpdir(), 'embedded-test-'));

afterAll(() => rmSync(root, { recursive: true }));

test('links that an install left out are made', () => {
  const native = join(root, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'a library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  hydrate(native);
  hydrate(native);
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('a library');
});

test('the shipped PostgreSQL is found through its package', () => {
  expect(findShipped()).toMatchObject({ major: '18', version: expect.stringMatching(/^18\./) });
});
