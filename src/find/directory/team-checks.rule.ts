import type { Area } from '../area/area.ts';
import type { Finding } from '../area/pack-file.ts';
import {
  backwards,
  itself,
  overlapping,
  type Row,
  repeated,
  rowsAt,
  unknownNames,
} from '../area/row-checks.rule.ts';
import type { ServiceBody } from './service-file.ts';
import type { TeamsBody } from './teams-file.ts';
import { districtFindings } from './version-checks.rule.ts';

type TeamBody = TeamsBody['teams'][number];

export type TeamsInFile = { readonly path: string; readonly body: TeamsBody };

/** Whether each shared list agrees with itself, and is named by its file. */
export function teamListFindings(lists: readonly TeamsInFile[], area: Area): readonly Finding[] {
  return lists.flatMap(({ path, body }) => [
    ...(path === `teams/${body.id}.yaml`
      ? []
      : [{ file: path, at: ['id'], expected: 'the id that its file is named by', found: body.id }]),
    ...rowFindings(rowsAt(path, ['teams'], body.teams), area),
  ]);
}

/**
 * Whether each team's places exist, and no place has two teams on one day. A team that goes on
 * with another list is the same id in later-dated rows.
 */
export function teamFindings(file: string, body: ServiceBody, area: Area): readonly Finding[] {
  if (typeof body.teams === 'string') return [];
  const rows = rowsAt(file, ['teams'], body.teams);
  return [...rowFindings(rows, area), ...(body.localities ? [] : oneTeamFindings(rows))];
}

function rowFindings(rows: readonly Row<TeamBody>[], area: Area): readonly Finding[] {
  const ids = new Set(rows.map(({ value }) => value.id));
  return [
    ...backwards(rows),
    ...overlapping('one team of an id', rows, (one, other) => one.id === other.id),
    ...overlapping('one team of a place', rows, sharePlace),
    ...rows.flatMap((row) => listFindings(row, area, ids)),
  ];
}

function sharePlace(one: TeamBody, other: TeamBody): boolean {
  return shareOne(one.places, other.places) || shareOne(one.districts, other.districts);
}

function shareOne(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.some((name) => other.includes(name));
}

function listFindings(
  { file, at, value }: Row<TeamBody>,
  area: Area,
  teams: ReadonlySet<string>,
): readonly Finding[] {
  const places = rowsAt(file, [...at, 'places'], value.places ?? []);
  const known = new Set(area.places.map(({ name }) => name));
  return [
    ...unknownNames('a place', places, known),
    ...repeated('a place', places, itself),
    ...districtFindings(rowsAt(file, [...at, 'districts'], value.districts ?? []), {
      during: value,
      area,
    }),
    ...unknownNames('a team', rowsAt(file, [...at, 'succeeds'], value.succeeds ?? []), teams),
  ];
}

/** A service without localities has one team, and that team covers everywhere. */
function oneTeamFindings(rows: readonly Row<TeamBody>[]): readonly Finding[] {
  return [
    ...overlapping('one team, as localities is false,', rows),
    ...rows
      .filter(({ value }) => (value.places ?? value.districts ?? []).length > 0)
      .map(({ file, at }) => ({
        file,
        at,
        expected: 'no places or districts, as localities is false',
        found: 'some',
      })),
  ];
}
