import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { KENT_DIR, kentFiles, kentWith } from '../../../tests/people/kent-files.ts';
import { lineOf, postcodeFile } from '../../../tests/people/postcode-file.ts';
import type { Instant } from '../../kernel/day.ts';
import { applyArea, loadPostcodes, type PackFile } from '../area/index.ts';
import { openBook } from './area-book.reader.ts';
import { readAreaPack } from './read-area-pack.reader.ts';

const AT = '2026-11-24T09:00:00Z' as Instant;

describe('the book of Kent', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterAll(() => house.end());

  async function apply(files: readonly PackFile[]) {
    await applyArea(house.db, { pack: { area: { id: 'kent' }, files }, at: AT, by: null });
  }
  async function open() {
    const opened = await openBook(house.db, 'kent');
    if (opened.kind === 'faulty') throw new Error(JSON.stringify(opened.faults));
    return opened.book;
  }

  test('cannot be opened before a pack is applied', async () => {
    expect(await openBook(house.db, 'kent')).toMatchObject({ kind: 'faulty' });
  });

  test('holds the same pack as the folder', async () => {
    await apply(kentFiles());
    const disk = readAreaPack(KENT_DIR);
    const { now } = await open();
    expect(now().digest).toBe(disk.kind === 'good' && disk.pack.digest);
    expect(now().services).toEqual(disk.kind === 'good' && disk.pack.services);
  });

  test('stays as it is until it is told', async () => {
    const book = await open();
    await apply(kentWith('area.yaml', ['name'], 'The county of Kent'));
    expect(book.now().area.name).toBe('Kent');
    expect(await book.reload()).toEqual({ kind: 'changed' });
    expect(book.now().area.name).toBe('The county of Kent');
    expect(await book.reload()).toEqual({ kind: 'unchanged' });
  });

  test('takes up postcodes when it is told', async () => {
    const book = await open();
    const { area } = book.now();
    const rows = [{ postcode: 'CT9 5PA', district: 'E07000114' }];
    const { path, remove } = await postcodeFile(rows.map(lineOf));
    await loadPostcodes(house.db, { area, path, release: 'MADE_UP', at: AT, by: null });
    remove();
    expect(book.now().area.postcodes).toBeUndefined();
    expect(await book.reload()).toEqual({ kind: 'changed' });
    expect(book.now().area.postcodes).toMatchObject({ release: 'MADE_UP', size: 1 });
    expect(await book.reload()).toEqual({ kind: 'unchanged' });
    expect((await open()).now().area.postcodes?.size).toBe(1);
  });

  test('keeps the version from before when the new one is faulty', async () => {
    const book = await open();
    await apply(kentWith('area.yaml', ['brandColour'], '#ffffff'));
    expect(await book.reload()).toMatchObject({
      kind: 'faulty',
      faults: [{ file: 'area.yaml', line: null }],
    });
    expect(book.now().area.brandColour).toBe('#14474a');
  });
});
