import { endings } from './endings.law.ts';
import { imports } from './imports.law.ts';
import { map } from './map.law.ts';
import { migrations } from './migrations.law.ts';
import { purity } from './purity.law.ts';
import { ruleTests } from './rule-tests.law.ts';
import { sizes } from './sizes.law.ts';
import { stores } from './stores.law.ts';
import { templates } from './templates.law.ts';
import { wholeTests } from './tests.law.ts';
import type { Law } from './tree.ts';
import { finished, noMachines, settings } from './words.law.ts';

/** Every house rule that a machine keeps. planted.test.ts shows each of them catching a breach. */
export const LAWS: readonly Law[] = [
  imports,
  purity,
  ruleTests,
  templates,
  stores,
  migrations,
  endings,
  sizes,
  map,
  settings,
  wholeTests,
  finished,
  noMachines,
];
