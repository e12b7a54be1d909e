import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import type { Instant } from '../../kernel/day.ts';
import { PACK_KINDS } from '../directory/pack.ts';
import { readAreaPack } from '../directory/read-area-pack.reader.ts';
import { applyArea } from './apply-area.action.ts';
import { exportPack } from './export-pack.action.ts';
import { diffArea, readKeptPack } from './kept-pack.reader.ts';

const AT = '2026-11-24T09:00:00Z' as Instant;

let house: TestHouse;
let dir: string;

beforeAll(async () => {
  house = await freshDatabase();
  dir = mkdtempSync(join(tmpdir(), 'oast-export-'));
  const pack = { area: { id: 'kent' }, files: kentFiles() };
  await applyArea(house.db, { pack, at: AT, by: null });
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await house.end();
});

async function exported(replaces = false) {
  const pack = { area: { id: 'kent' }, files: await readKeptPack(house.db, 'kent') };
  return exportPack(pack, { dir, replaces, kinds: PACK_KINDS });
}

test('Kent by way of the database and files is the same Kent', async () => {
  const first = await exported();
  expect(first.kind === 'written' && first.changes.length).toBe(kentFiles().length);
  const [back, kent] = [readAreaPack(dir), readAreaPack('areas/kent')];
  expect(back.kind === 'faulty' && back.faults).toBe(false);
  if (back.kind !== 'good' || kent.kind !== 'good') throw new Error('faulty');
  expect(back.pack.digest).toBe(kent.pack.digest);
  expect(await diffArea(house.db, back.pack)).toEqual([]);
});

test('a second time writes nothing, so comments stay', async () => {
  const path = join(dir, 'services/kooth.yaml');
  writeFileSync(path, `# A note\n${readFileSync(path, 'utf8')}`);
  expect(await exported()).toEqual({ kind: 'written', changes: [] });
  expect(readFileSync(path, 'utf8')).toMatch(/^# A note\nid: kooth\nname: Kooth\n/);
});

test('a folder with a file that differs is left alone until it is told to replace', async () => {
  const path = join(dir, 'services/kooth.yaml');
  const other = readFileSync(path, 'utf8').replace('cost: Free', 'cost: One pound');
  writeFileSync(path, other);
  writeFileSync(join(dir, 'plan/1999.yaml'), 'year: 1999\n');
  const paths = ['services/kooth.yaml', 'plan/1999.yaml'];
  expect(await exported()).toEqual({ kind: 'differs', paths });
  expect(readFileSync(path, 'utf8')).toBe(other);
  expect((await exported(true)).kind).toBe('written');
  expect(readAreaPack(dir).kind).toBe('good');
  expect(await exported()).toEqual({ kind: 'written', changes: [] });
});
