import type { RoomAccess } from './line.ts';

/** The text of docs/who-can-see-what.md: one table a room, a row a line. */
export function whoCanSeeWhat(rooms: readonly RoomAccess[]): string {
  const parts = rooms.flatMap(({ room, lines }) => [
    `## ${room}`,
    '',
    '| what | who | may | when |',
    '|---|---|---|---|',
    ...lines.map(
      (line) => `| ${line.what} | ${line.who.join(', ')} | ${line.may} | ${line.when} |`,
    ),
    '',
  ]);
  return [
    '# Who can see what',
    '',
    'Made by `npm run docs` from each room’s `access.ts`, which also makes the route guards and the',
    'row policies in the database. What no line allows, nobody may do.',
    '',
    ...parts,
  ].join('\n');
}

/** The text of docs/routes.md: every address with who may use it. */
export function routesDoc(rooms: readonly RoomAccess[]): string {
  const rows = rooms.flatMap(({ room, lines }) =>
    lines.flatMap((line) =>
      (line.routes ?? []).map((route) => {
        const [method, at] = route.startsWith('/') ? ['GET, POST', route] : route.split(' ');
        return {
          at: at ?? '',
          row: `| \`${at}\` | ${method} | ${line.who.join(', ')} | ${room} |`,
        };
      }),
    ),
  );
  const sorted = rows.sort((one, other) => (one.at < other.at ? -1 : 1));
  return [
    '# Addresses',
    '',
    'Made by `npm run docs` from each room’s `access.ts`: a page without a line does not start.',
    'Beside these: `/health/live`, `/health/ready`, `/version` and `/assets/…` for anyone,',
    '`POST /api/v1/check` for machines, `/metrics` on a port of its own.',
    '',
    '| address | methods | who | room |',
    '|---|---|---|---|',
    ...sorted.map(({ row }) => row),
    '',
  ].join('\n');
}
