import { describe, expect, test } from 'vitest';
import { LAWS } from './laws.ts';
import { readTree } from './tree.ts';

const house = readTree(process.cwd());

describe('the house keeps its rules:', () => {
  test.each(LAWS)('$name', async ({ breaches }) => {
    const broken = await breaches(house);
    expect(broken.map(({ at, says }) => `${at}  ${says}`)).toEqual([]);
  });

  test('the laws see the house, and not an empty folder', () => {
    const paths = house.files.map(({ path }) => path);
    expect(paths).toContain('src/kernel/day.ts');
    expect(paths).toContain('package-lock.json');
  });
});
