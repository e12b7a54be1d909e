import { WINGS } from '../house.ts';
import type { Planted } from '../plant.ts';

/** A file that breaks one rule of the import law, by what it imports (or hands on). */
export type BadImport = { readonly rule: string; readonly file: string; readonly text: string };

/** One breach of every rule of the import law. */
export const BAD_IMPORTS: readonly BadImport[] = [
  bad('kernel-knows-nobody', 'src/kernel/bad-own.ts', '../platform/web/page.ts'),
  bad('kernel-has-one-package', 'src/kernel/bad-package.ts', 'typebox'),
  bad('platform-knows-no-service', 'src/platform/web/bad.ts', '../../find/area/area.ts'),
  bad('nobody-imports-app', 'src/find/area/bad-app.ts', '../../app/web.ts'),
  bad('nobody-imports-bench', 'src/find/area/bad-bench.ts', '../../../bench/load.ts'),
  bad('nobody-imports-interop', 'src/find/area/bad-fhir.ts', '../../interop/fhir/index.ts'),
  ...wingsBackwards(),
  ...roomsBackwards(),
  bad('rooms-have-one-door', 'src/find/directory/a.action.ts', '../area/find-place.reader.ts'),
  bad('rooms-have-one-door', 'src/app/bad.ts', '../find/area/place.store.ts'),
  bad('a-door-offers-its-own-room', 'src/find/eligibility/index.ts', '../area/area.ts'),
  bad('no-loops', 'src/find/area/loop-one.ts', './loop-two.ts'),
  { rule: 'no-orphans', file: 'src/find/area/alone.ts', text: 'export const alone = 1;' },
  bad('everything-is-reached-from-app', 'src/find/area/unused.ts', './area.ts'),
  bad('tests-are-for-tests', 'src/find/area/bad.action.ts', '../../../tests/people/cast.ts'),
  bad('sql-stays-in-stores', 'src/find/area/sql.reader.ts', 'kysely'),
  bad('framework-stops-at-the-page', 'src/find/area/web.action.ts', 'fastify'),
  bad('pure-files-have-schemas-and-hashes', 'src/find/area/reads.rule.ts', 'node:fs'),
  bad('pure-files-have-schemas-and-hashes', 'src/find/area/words.ts', 'kysely'),
  bad('packages-are-declared', 'src/find/area/undeclared.action.ts', 'undeclared'),
  bad('packages-are-declared', 'src/find/area/nowhere.action.ts', './nowhere.ts'),
  bad('the-product-needs-no-dev-package', 'src/find/area/dev.action.ts', 'vitest'),
  bad('pure-files-import-pure-files', 'src/find/area/asks.rule.ts', './find-place.reader.ts'),
  bad('pure-files-import-pure-files', 'src/find/area/paths.ts', './find-place.reader.ts'),
  bad('a-page-never-touches-a-store', 'src/find/area/public/rows.page.ts', '../place.store.ts'),
  bad('a-page-never-touches-a-store', 'src/find/area/rows.job.ts', './place.store.ts'),
  bad('a-page-asks-its-own-room', 'src/find/directory/public/b.page.ts', '../../area/index.ts'),
  bad('a-page-asks-its-own-room', 'src/find/directory/b.api.ts', '../../platform/db/index.ts'),
  bad('a-panel-only-reads', 'src/find/directory/public/c.panel.ts', '../a.action.ts'),
  bad('an-action-shows-nothing', 'src/find/directory/d.action.ts', './public/start.page.ts'),
  bad('a-reader-writes-nothing', 'src/find/directory/e.reader.ts', './a.action.ts'),
  bad('a-store-only-keeps', 'src/find/directory/f.store.ts', '../area/area.ts'),
  bad('a-store-only-keeps', 'src/find/area/g.facts.ts', './place-fits.rule.ts'),
  bad('a-message-only-tells', 'src/find/directory/h.message.ts', './a.action.ts'),
  bad('a-job-calls-its-room', 'src/find/directory/i.job.ts', '../area/index.ts'),
  bad('access-lines-only-say', 'src/find/directory/access.ts', './list.reader.ts'),
];

/** What the breaches reach for, where the good house has none. */
export const REACHED: Planted = {
  'src/find/area/loop-two.ts': `import './loop-one.ts';`,
  'bench/load.ts': 'export const load = 1;',
  'tests/people/cast.ts': 'export const cast = [];',
  'src/interop/fhir/index.ts': 'export const fhir = 1;',
  ...Object.fromEntries(
    WINGS.flatMap(({ name, rooms }) =>
      rooms.map((room) => [`src/${name}/${room.name}/index.ts`, 'export const door = 1;']),
    ),
  ),
};

function bad(rule: string, file: string, from: string): BadImport {
  return { rule, file, text: `import '${from}';` };
}

function wingsBackwards(): readonly BadImport[] {
  return WINGS.slice(0, -1).map(({ name, rooms }, at) => {
    const later = WINGS[at + 1];
    const to = `../../${later?.name}/${later?.rooms[0]?.name}/index.ts`;
    return bad(`${name}-knows-no-later-wing`, `src/${name}/${rooms[0]?.name}/wing.action.ts`, to);
  });
}

/** Each room reaches for the first room of its wing that it may not know. */
function roomsBackwards(): readonly BadImport[] {
  return WINGS.flatMap(({ name: wing, rooms }) =>
    rooms.flatMap(({ name, knows }) => {
      const barred = rooms.find((room) => room.name !== name && !knows.includes(room.name));
      if (!barred) return [];
      const file = `src/${wing}/${name}/room.action.ts`;
      return [bad(`${wing}-${name}-knows-only-earlier-rooms`, file, `../${barred.name}/index.ts`)];
    }),
  );
}
