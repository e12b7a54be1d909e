import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { lineOf, type MadeUpFile, postcodeFile } from '../../../tests/people/postcode-file.ts';
import { DISTRICT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import { readKeptPostcodes } from './kept-postcodes.reader.ts';
import { loadPostcodes } from './load-postcodes.action.ts';

const { THANET, SEVENOAKS } = DISTRICT;
const BEXLEY = 'E09000004';
const AT = '2026-11-24T09:00:00Z' as Instant;

const GOOD = [
  { postcode: 'CT9 5PA', district: THANET, lsoa: 'E01024678' },
  { postcode: 'CT9 1AA', district: THANET, lsoa: 'E01024678', ended: '199606' },
  { postcode: 'ME4 4AA', district: MEDWAY },
  { postcode: 'TN14 1AA', district: BEXLEY },
  { postcode: 'DA99 1AA', district: SEVENOAKS },
  { postcode: 'M1 1AE', district: 'E08000003' },
  { postcode: 'CT9 9ZZ', district: '' },
].map(lineOf);

describe('loading postcodes', () => {
  let house: TestHouse;
  let files: MadeUpFile[] = [];
  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterEach(() => {
    for (const file of files) file.remove();
    files = [];
  });
  afterAll(() => house.end());

  async function load(lines: readonly string[], release: string, header?: string) {
    const file = await postcodeFile(lines, header);
    files.push(file);
    const { path } = file;
    return await loadPostcodes(house.db, { area: smallKent, path, release, at: AT, by: null });
  }
  const kept = () => readKeptPostcodes(house.db, 'kent');
  const postcode = (text: string): Postcode => {
    const read = parsePostcode(text);
    if (!read) throw new Error(text);
    return read;
  };

  test('before it, none are kept', async () => {
    expect(await kept()).toBeUndefined();
  });

  test('keeps those of listed districts and outcodes', async () => {
    expect(await load(GOOD, 'MADE_UP_1')).toEqual({ kind: 'loaded', read: 7, kept: 5 });
    const book = (await kept())?.book;
    expect(book).toMatchObject({ release: 'MADE_UP_1', size: 5 });
    const found = ['CT9 5PA', 'CT9 1AA', 'ME4 4AA', 'TN14 1AA', 'DA99 1AA', 'M1 1AE', 'CT9 9ZZ'];
    expect(found.map((text) => book?.find(postcode(text))?.district)).toEqual([
      ...[THANET, THANET, MEDWAY, BEXLEY, SEVENOAKS, undefined, undefined],
    ]);
    expect(book?.find(postcode('CT9 1AA'))?.lsoa).toBe('E01024678');
  });

  test('is not read again until one is loaded', async () => {
    const before = await kept();
    expect(await readKeptPostcodes(house.db, 'kent', before)).toBe(before);
    await load(GOOD, 'MADE_UP_1');
    expect(await readKeptPostcodes(house.db, 'kent', before)).not.toBe(before);
  });

  test('puts a release in place of the one before', async () => {
    await load([lineOf({ postcode: 'CT9 7AA', district: THANET })], 'MADE_UP_2');
    const book = (await kept())?.book;
    expect(book).toMatchObject({ release: 'MADE_UP_2', size: 1 });
    expect(book?.find(postcode('CT9 5PA'))).toBeUndefined();
  });

  const [first = '', ...others] = GOOD;
  const faulty: readonly (readonly [string, readonly string[], number | null, string])[] = [
    ['an empty file', [], null, 'rows of postcodes'],
    ['a row that is no postcode', [first, first.replaceAll('CT9 5PA', 'Margate')], 3, 'a postcode'],
    ['a code of no district', [...others, first.replace(THANET, 'THANET')], 8, 'a district code'],
    ['the same postcode twice', [...GOOD, first], 9, 'each postcode once'],
    ['a row that is too short', [first, 'CT9 6AA,198001'], 3, '12 fields'],
    ['a quote that never ends', [first, '"CT9 6AA,198001', ...others], null, 'a row like those'],
    ['postcodes of elsewhere alone', GOOD.slice(5, 6), null, 'postcodes of this area'],
  ];
  test.each(faulty)('refuses %s and changes nothing', async (_name, lines, line, expected) => {
    await load(GOOD, 'MADE_UP_3');
    const before = await kept();
    const told = await load(lines, 'MADE_UP_4');
    const [fault, ...more] = told.kind === 'faulty' ? told.faults : [];
    expect(more).toEqual([]);
    expect(fault?.expected).toContain(expected);
    if (line !== null) expect(fault?.line).toBe(line);
    expect(await readKeptPostcodes(house.db, 'kent', before)).toBe(before);
  });

  test('refuses a file with other columns', async () => {
    expect(await load(GOOD, 'MADE_UP_4', 'name,age')).toMatchObject({
      kind: 'faulty',
      faults: [{ line: 1 }, { line: 1 }, { line: 1 }, { line: 1 }],
    });
  });

  test('stops reading at twenty faults', async () => {
    const told = await load(
      Array.from({ length: 100 }, () => first.replaceAll('CT9', 'x')),
      'X',
    );
    expect(told.kind === 'faulty' && told.faults).toHaveLength(20);
  });

  test('a file that is not there is told', async () => {
    const path = '/nowhere/ONSPD.csv';
    const loading = loadPostcodes(house.db, {
      area: smallKent,
      path,
      release: 'X',
      at: AT,
      by: null,
    });
    await expect(loading).rejects.toThrow('ENOENT');
  });
});
