import type { Area, Dated } from '../area/area.ts';
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
import { gapFindings } from '../area/succession-checks.rule.ts';
import { type ServiceBody, THE_AREA } from './service-file.ts';

type VersionBody = ServiceBody['versions'][number];
type CriterionBody = VersionBody['criteria'][number];

/** Whether the versions follow each other, and each criterion speaks of what the area has. */
export function versionFindings(
  file: string,
  { versions }: ServiceBody,
  area: Area,
): readonly Finding[] {
  const rows = rowsAt(file, ['versions'], versions);
  return [
    ...backwards(rows),
    ...overlapping('one version', rows),
    ...rows.flatMap((row) => criteriaFindings(row, area)),
  ];
}

function criteriaFindings(version: Row<VersionBody>, area: Area): readonly Finding[] {
  const { file, at, value } = version;
  const rows = rowsAt(file, [...at, 'criteria'], value.criteria);
  const areas = rows.filter((row) => row.value.kind === 'area');
  return [
    ...repeated('a criterion', rows, ({ id }) => id),
    ...(areas.length === 1
      ? []
      : [{ file, at, expected: 'one criterion of kind area', found: `${areas.length}` }]),
    ...rows.flatMap((row) => criterionFindings(row, { during: value, area })),
  ];
}

/** An area, and the days on which a row of it counts. */
type Ground = { readonly during: Dated; readonly area: Area };

function criterionFindings(row: Row<CriterionBody>, ground: Ground): readonly Finding[] {
  const { file, at, value } = row;
  switch (value.kind) {
    case 'age':
      return ageFindings(row, value);
    case 'age-by-need':
      return [
        ...ageFindings(row, value),
        ...needFindings(rowsAt(file, [...at, 'anyAgeFor'], value.anyAgeFor), ground.area),
      ];
    case 'area':
      return [
        ...districtFindings(rowsAt(file, [...at, 'lives'], value.lives), ground),
        ...districtFindings(rowsAt(file, [...at, 'learns'], value.learns), ground),
      ];
    case 'need':
      return needFindings(rowsAt(file, [...at, 'anyOf'], value.anyOf), ground.area);
    default:
      return [];
  }
}

type Ages = { readonly atLeast: number; readonly under: number };

function ageFindings({ file, at }: Row<unknown>, { atLeast, under }: Ages): readonly Finding[] {
  if (atLeast < under) return [];
  return [{ file, at: [...at, 'under'], expected: `an age over ${atLeast}`, found: `${under}` }];
}

function needFindings(rows: readonly Row<string>[], area: Area): readonly Finding[] {
  const known = new Set(area.needs.map(({ id }) => id));
  return [...unknownNames('a need', rows, known), ...repeated('a need', rows, itself)];
}

/** Codes that the area doesn't list, or not on every day that counts; and those listed twice. */
export function districtFindings(
  rows: readonly Row<string>[],
  { during, area }: Ground,
): readonly Finding[] {
  const known = new Set([THE_AREA, ...area.districts.map(({ code }) => code)]);
  return [
    ...unknownNames('a district', rows, known),
    ...gapFindings(rows, { during, area, goesOn: false }),
    ...repeated('a district', rows, itself),
  ];
}
