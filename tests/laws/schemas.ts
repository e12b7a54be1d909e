import { PLATFORM_ROOMS, roomOf, WINGS } from './house.ts';
import type { Tree } from './tree.ts';

/** A room's schema has its name: `refer/people` keeps `people`. Undefined outside the rooms. */
export function schemaOf(path: string): string | undefined {
  return roomOf(path)?.split('/')[1]?.replaceAll('-', '_');
}

/** The room that keeps a schema, as `refer/people`; undefined when it is none of ours. */
export function roomOfSchema(schema: string): string | undefined {
  return ROOMS.find((room) => room.split('/')[1]?.replaceAll('-', '_') === schema);
}

const ROOMS: readonly string[] = [
  ...PLATFORM_ROOMS.map((name) => `platform/${name}`),
  ...WINGS.flatMap((wing) => wing.rooms.map((room) => `${wing.name}/${room.name}`)),
];

/** The views that rooms publish, as `people.child_name`: what their migrations create. */
export function publishedViews(tree: Tree): ReadonlySet<string> {
  const views = tree.files
    .filter(({ path }) => /^src\/.*\/migrations\/.*\.sql$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(VIEW)].map(([, name = '']) => name.toLowerCase()));
  return new Set(views);
}

const VIEW = /\bcreate\s+(?:or\s+replace\s+)?view\s+([a-z_]+\.[a-z_]+)/gi;
