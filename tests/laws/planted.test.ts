import { describe, expect, test } from 'vitest';
import { imports } from './imports.law.ts';
import { LAWS } from './laws.ts';
import { withPlanted } from './plant.ts';
import { BAD_HOUSES } from './planted/breaches.ts';
import { GOOD_HOUSE } from './planted/house.ts';
import { readTree } from './tree.ts';

async function breachesOf(name: string, files: Readonly<Record<string, string>>) {
  const law = LAWS.find((one) => one.name === name);
  const found = await withPlanted({ ...GOOD_HOUSE, ...files }, (root) =>
    law?.breaches(readTree(root)),
  );
  return found?.map(({ at, says }) => `${at}  ${says}`) ?? [];
}

describe('a planted breach is caught:', () => {
  test.each(LAWS)('$name: nothing in a good house', async ({ name }) => {
    expect(await breachesOf(name, {})).toEqual([]);
  });

  test.each(BAD_HOUSES)('$caught', async ({ law, files, caught }) => {
    const found = await breachesOf(law, files);
    expect(found).toContainEqual(expect.stringContaining(caught));
  });

  test('every law has a planted breach', () => {
    const planted = [...new Set(BAD_HOUSES.map(({ law }) => law)), imports.name];
    expect(planted.sort()).toEqual(LAWS.map(({ name }) => name).sort());
  });
});
