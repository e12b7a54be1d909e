import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../src/find/area/area.ts';
import { makeArea } from '../../src/find/area/make-area.rule.ts';
import { outcodeOf, parsePostcode } from '../../src/kernel/postcode.ts';
import { kentFiles } from '../people/kent-files.ts';

// Other people's geography, where it is at hand: OAST_CORPUS names a folder that holds
// `kent-geo/` (shares of each outcode's outline, and the small areas of Kent and Medway) and
// `postcode/` (the npm package's test data).
const { OAST_CORPUS: corpus } = process.env;

/** Rows of a CSV file but its first, which names the columns. */
function rows(...path: readonly string[]): readonly (readonly string[])[] {
  return parse(readFileSync(join(corpus ?? '', ...path)), { from: 2 });
}

function kent(): Area {
  const area = makeArea(kentFiles());
  if (!area) throw new Error('no area');
  return area;
}

/** The pack leaves out what is less than this of an outline, which is rough. */
const LEAST_SHARE = 0.01;

describe.runIf(corpus)('the places of Kent', () => {
  const covered = (least: number) =>
    rows('kent-geo', 'outcode_ltla24_area_share.csv')
      .filter(([, code, , share]) => code !== '' && Number(share) >= least)
      .map(([outcode, code]) => `${outcode} ${code}`);
  const listed = () =>
    kent().outcodes.flatMap(({ outcode, districts }) =>
      districts.map((code) => `${outcode} ${code}`),
    );

  test('an outcode’s districts are all covered by its outline', () => {
    const known = new Set(covered(0));
    expect(listed().filter((one) => !known.has(one))).toEqual([]);
  });

  test('an outcode has every district that its outline covers', () => {
    const known = new Set(listed());
    const outcodes = new Set(kent().outcodes.map(({ outcode }) => outcode));
    const own = covered(LEAST_SHARE).filter((one) => outcodes.has(one.split(' ')[0] ?? ''));
    expect(own.filter((one) => !known.has(one))).toEqual([]);
  });

  test('no outcode of a tenth or more of Kent is left out', () => {
    const listed = new Set(kent().outcodes.map(({ outcode }) => outcode));
    const own = rows('kent-geo', 'outcode_ltla24_area_share.csv').filter(
      ([, code, , share]) => code !== '' && Number(share) >= 0.1,
    );
    expect(own.filter(([outcode = '']) => !listed.has(outcode))).toEqual([]);
  });

  test('its districts are those of the small areas', () => {
    const small = rows('kent-geo', 'lookup_lsoa21_ward24_ltla24_kent.csv');
    const named = new Map(small.map(([, , , , name = '', code = '']) => [code, name]));
    const districts = kent().districts.map(({ code, name }) => [code, name] as const);
    expect(new Map(districts.toSorted())).toEqual(new Map([...named].sort()));
  });

  test('an outcode is told from its postcode', () => {
    const { tests }: { tests: { base: string; expected: string }[] } = JSON.parse(
      readFileSync(join(corpus ?? '', 'postcode', 'test', 'data', 'outcodes.json'), 'utf8'),
    );
    // Cases such as "AA9A 9AA" stand for a shape, and are postcodes in it.
    const told = tests.map(({ base }) => {
      const read = parsePostcode(base);
      return read && outcodeOf(read);
    });
    expect(told).toEqual(tests.map(({ expected }) => expected));
  });
});
