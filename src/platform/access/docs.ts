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
    'Made by `npm run -s docs` from each room’s `access.ts`, which also makes the route guards and',
    'the row policies in the database. What no line allows, nobody may do.',
    '',
    ...parts,
  ].join('\n');
}
