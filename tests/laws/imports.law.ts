import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../dependency-cruiser.config.ts';
import { type Breach, type Law, type Tree, typescriptOf } from './tree.ts';

const CRUISED = ['src', 'tests', 'scripts', 'bench'];

/** The import law, and that every file was asked: a cruise that sees nothing finds nothing. */
export const imports: Law = {
  name: 'imports go one way, by the door, and every file was seen',
  breaches: async (tree) => {
    const result = await cruiseTree(tree);
    const broken = result.summary.violations.map(({ rule, from, to }) => ({
      at: from,
      says: to === from ? rule.name : `${rule.name}: ${to}`,
    }));
    return [...broken, ...unseen(tree, result)];
  },
};

async function cruiseTree({ root }: Tree): Promise<ICruiseResult> {
  const { forbidden = [] } = config;
  const { output } = await cruise(
    CRUISED.filter((folder) => existsSync(join(root, folder))),
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden } },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave words: ${output}`);
  return output;
}

function unseen(tree: Tree, { modules }: ICruiseResult): readonly Breach[] {
  const seen = new Set(modules.map(({ source }) => source));
  return typescriptOf(tree)
    .filter(({ path }) => CRUISED.includes(path.split('/')[0] ?? '') && !seen.has(path))
    .map(({ path }) => ({ at: path, says: 'dependency-cruiser did not see this file' }));
}
