import { beforeAll, describe, expect, test } from 'vitest';
import config from '../../dependency-cruiser.config.ts';
import { imports } from './imports.law.ts';
import { withPlanted } from './plant.ts';
import { GOOD_HOUSE } from './planted/house.ts';
import { BAD_IMPORTS, REACHED } from './planted/imports.ts';
import { type Breach, readTree } from './tree.ts';

describe('the import law', () => {
  let found: readonly Breach[] = [];

  beforeAll(async () => {
    const bad = Object.fromEntries(BAD_IMPORTS.map(({ file, text }) => [file, text]));
    found = await withPlanted({ ...REACHED, ...GOOD_HOUSE, ...bad }, (root) =>
      imports.breaches(readTree(root)),
    );
  });

  test('finds nothing wrong in a good house', async () => {
    const none = await withPlanted(GOOD_HOUSE, (root) => imports.breaches(readTree(root)));
    expect(none).toEqual([]);
  });

  test.each(BAD_IMPORTS)('$rule catches $file', ({ rule, file }) => {
    const rules = found.filter(({ at }) => at === file).map(({ says }) => says.split(':')[0]);
    expect(rules).toContain(rule);
  });

  test('every rule has a planted breach, and a reason', () => {
    const names = config.forbidden?.map(({ name }) => name).sort();
    expect([...new Set(BAD_IMPORTS.map(({ rule }) => rule))].sort()).toEqual(names);
    expect(config.forbidden?.filter(({ comment }) => !comment)).toEqual([]);
  });

  test('a file that was not cruised is reported', async () => {
    const tree = await withPlanted(GOOD_HOUSE, readTree);
    const more = { path: 'src/find/area/hidden.ts', text: '' };
    const unseen = await withPlanted(GOOD_HOUSE, (root) =>
      imports.breaches({ root, files: [...tree.files, more] }),
    );
    expect(unseen).toEqual([{ at: more.path, says: 'dependency-cruiser did not see this file' }]);
  });
});
