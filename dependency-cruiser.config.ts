import type { IConfiguration } from 'dependency-cruiser';
import { doors, layers } from './tests/laws/imports/between-rooms.ts';
import { packages } from './tests/laws/imports/packages.ts';
import { endings } from './tests/laws/imports/within-a-room.ts';

/**
 * The import law of ARCHITECTURE.md 3: each rule stands with its reason in tests/laws/imports, and
 * tests/laws plants a breach of every one, and checks that every source file was seen.
 */
const config: IConfiguration = {
  forbidden: [...layers, ...doors, ...packages, ...endings],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // As Node resolves: many packages can be found by their `exports` alone.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default', 'types'],
    },
    detectProcessBuiltinModuleCalls: true,
  },
};

export default config;
