import type { Planted } from '../plant.ts';

const PACKAGES = ['temporal-polyfill', 'kysely', 'fastify', 'typebox', 'vitest', 'undeclared'];

const ROOMS = ['platform/db', 'platform/web', 'find/area', 'find/directory'];

/** A small house that keeps every rule, to plant breaches in. */
export const GOOD_HOUSE: Planted = {
  'package.json': JSON.stringify({
    dependencies: { 'temporal-polyfill': '1', kysely: '1', fastify: '1', typebox: '1' },
    devDependencies: { vitest: '1' },
  }),
  'ARCHITECTURE.md': [
    'Rules stand in `find/area`; see `src/kernel/README.md` and `/check`.',
    '```',
    'src/      the product',
    '  kernel/   words with no home',
    '  find/     area · directory',
    '```',
  ].join('\n'),
  ...Object.fromEntries(PACKAGES.flatMap(fakePackage)),
  ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/README.md`, 'What is decided here.'])),
  'src/kernel/README.md': 'Words with no home.',
  'src/kernel/day.ts': [
    `import { Temporal } from 'temporal-polyfill';`,
    `export function dayOf(text: string): string {`,
    `  return Temporal.PlainDate.from(text).toString();`,
    `}`,
  ].join('\n'),
  'src/platform/db/index.ts': `export type { Tx } from './database.ts';`,
  'src/platform/db/database.ts': `import 'kysely';\nexport type Tx = { readonly run: () => void };`,
  'src/platform/web/page.ts': `export function show(): string { return 'shown'; }`,
  'src/platform/web/server.ts': `import 'fastify';\nimport './page.ts';`,
  'src/find/area/area.ts': `import { Type } from 'typebox';\nexport const Area = Type;`,
  'src/find/area/index.ts': `export { findPlace } from './find-place.reader.ts';`,
  'src/find/area/find-place.reader.ts': [
    `import { placeFits } from './place-fits.rule.ts';`,
    `import { placesIn } from './place.store.ts';`,
    `export const findPlace = [placeFits, placesIn];`,
  ].join('\n'),
  'src/find/area/place.store.ts': [
    `import { sql } from 'kysely';`,
    `import type { Tx } from '../../platform/db/index.ts';`,
    `import { Area } from './area.ts';`,
    `export const placesIn = (tx: Tx) => [sql, Area, tx];`,
  ].join('\n'),
  'src/find/area/place-fits.rule.ts': [
    `import { dayOf } from '../../kernel/day.ts';`,
    `import { Area } from './area.ts';`,
    `export function placeFits(text: string) { return [dayOf(text), Area]; }`,
  ].join('\n'),
  'src/find/area/place-fits.rule.test.ts': `import 'vitest';\nimport './place-fits.rule.ts';`,
  'src/find/directory/index.ts': `export { pages } from './public/start.page.ts';`,
  'src/find/directory/list.reader.ts': `export { findPlace } from '../area/index.ts';`,
  'src/find/directory/public/start.page.ts': [
    `import { show } from '../../../platform/web/page.ts';`,
    `import type { Tx } from '../../../platform/db/index.ts';`,
    `import { findPlace } from '../list.reader.ts';`,
    `const start = 'find/directory/public/start.page.njk';`,
    `export const pages = (tx: Tx) => [show, findPlace, tx, start];`,
  ].join('\n'),
  'src/find/directory/public/start.page.njk':
    '{% extends "web/layout.njk" %}{% from "nhsuk/components/button/macro.njk" import button %}',
  'src/app/web.ts': [
    `import { pages } from '../find/directory/index.ts';`,
    `import '../platform/web/server.ts';`,
    `import '../platform/db/database.ts';`,
    `export const all = [pages];`,
  ].join('\n'),
};

/** As packages are now made: found by `exports` alone. */
function fakePackage(name: string): readonly (readonly [string, string])[] {
  const manifest = { name, version: '1.0.0', exports: { '.': { import: './main.mjs' } } };
  return [
    [`node_modules/${name}/package.json`, JSON.stringify(manifest)],
    [`node_modules/${name}/main.mjs`, 'export {};'],
  ];
}
