import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import {
  lineOf,
  type MadeUpRow,
  madeUpRows,
  postcodeFile,
} from '../../../tests/people/postcode-file.ts';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { readKeptPostcodes } from './kept-postcodes.reader.ts';
import { loadPostcodes } from './load-postcodes.action.ts';

const AT = '2026-11-24T09:00:00Z' as Instant;
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const MEGABYTE = 1024 * 1024;

// Kent and Medway with their neighbours are about 60,000 postcodes; the country is 2.7 million.
const OF_KENT = Array.from({ length: 15 }, (_, n) => [`CT${n + 30}`, DISTRICT.THANET] as const);
const OF_OTHERS = Array.from({ length: 35 }, (_, n) => [`M${n + 40}`, 'E08000003'] as const);
const ALL = 200_000;

test('a long file is loaded, and found in little memory', async () => {
  const house = await freshDatabase();
  const rows = madeUpRows(ALL, [...OF_KENT, ...OF_OTHERS]);
  const file = await postcodeFile(linesOf(rows));
  try {
    const started = performance.now();
    const [area, path, by] = [smallKent, file.path, null];
    const loaded = await loadPostcodes(house.db, { area, path, release: 'LONG', at: AT, by });
    const seconds = (performance.now() - started) / 1000;
    expect(loaded).toEqual({ kind: 'loaded', read: ALL, kept: 60_000 });
    const before = memory();
    const kept = await readKeptPostcodes(house.db, 'kent');
    const held = memory() - before;
    console.log(`200,000 rows in ${seconds.toFixed(1)} s; 60,000 held in ${held.toFixed(1)} MB`);
    expect(kept?.book.size).toBe(60_000);
    expect(held).toBeLessThan(20);
  } finally {
    file.remove();
    await house.end();
  }
});

function* linesOf(rows: Iterable<MadeUpRow>): Generator<string> {
  for (const row of rows) yield lineOf(row);
}

/** In megabytes, what nothing holds any more left out. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}
