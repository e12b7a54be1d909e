import type { Area } from '../area/area.ts';
import type { Finding } from '../area/pack-file.ts';
import { backwards, type Row, repeated, rowsAt, unknownNames } from '../area/row-checks.rule.ts';
import type { ForWhom } from './directory.ts';
import type { ServiceBody } from './service-file.ts';
import type { TeamsInFile } from './team-checks.rule.ts';

/** What services are checked against. */
export type Against = { readonly area: Area; readonly teamLists: readonly TeamsInFile[] };

/**
 * Whether the rules of getting in speak of needs and teams that there are, and end with one that
 * holds for everybody, so that no child is left without a way.
 */
export function entryFindings(
  file: string,
  { mayRefer, wayIn, doFirst = [], teams }: ServiceBody,
  { area, teamLists }: Against,
): readonly Finding[] {
  const shared = teamLists.find(({ body }) => body.id === teams)?.body.teams;
  const own = typeof teams === 'string' ? shared : teams;
  const rows: readonly Row<ForWhom>[] = [
    ...rowsAt(file, ['mayRefer'], mayRefer),
    ...rowsAt(file, ['wayIn'], wayIn),
    ...rowsAt(file, ['doFirst'], doFirst),
  ];
  const needs = new Set(area.needs.map(({ id }) => id));
  const known = new Set((own ?? []).map(({ id }) => id));
  return [
    ...(own
      ? []
      : [
          {
            file,
            at: ['teams'],
            expected: 'a list of teams that the pack has',
            found: `"${teams}"`,
          },
        ]),
    ...backwards(rows),
    ...rows.flatMap(({ at, value }) => [
      ...unknownNames('a need', rowsAt(file, [...at, 'needs'], value.needs ?? []), needs),
      ...unknownNames('a team', rowsAt(file, [...at, 'teams'], value.teams ?? []), known),
    ]),
    ...repeated('a thing to do first', rowsAt(file, ['doFirst'], doFirst), ({ id }) => id),
    ...notForAll(file, 'mayRefer', mayRefer),
    ...notForAll(file, 'wayIn', wayIn),
  ];
}

function notForAll(file: string, name: string, rules: readonly ForWhom[]): readonly Finding[] {
  const { stage, outOfSchool, needs, teams, from, until } = rules.at(-1) ?? {};
  const limits = [stage, outOfSchool, needs, teams, from, until];
  if (limits.every((limit) => limit === undefined)) return [];
  const at = [name, rules.length - 1];
  return [{ file, at, expected: 'a last rule that holds for everybody', found: 'one with limits' }];
}
