import type { Area, Dated, District, DistrictCode } from './area.ts';
import { turningDaysOf } from './area-on.rule.ts';
import type { Finding } from './pack-file.ts';
import { backwards, overlapping, type Row, rowsAt, unknownNames } from './row-checks.rule.ts';
import { districtsThen, hasBegun, isThere, successorsOf, type When } from './successors.rule.ts';

/** Whether the versions of districts follow each other, and each succeeds what ends when it begins. */
export function successionFindings(rows: readonly Row<District>[]): readonly Finding[] {
  const districts = rows.map(({ value }) => value);
  return [
    ...backwards(rows),
    ...overlapping('one version of a district', rows, (one, other) => one.code === other.code),
    ...rows.flatMap((row) => succeedsFindings(row, districts)),
  ];
}

function succeedsFindings(row: Row<District>, districts: readonly District[]): readonly Finding[] {
  const { file, at, value } = row;
  const named = rowsAt(file, [...at, 'succeeds'], value.succeeds ?? []);
  const codes = new Set(districts.map(({ code }) => code));
  const known = named.filter((one) => codes.has(one.value));
  const round = known.filter((one) => comesRound(value.code, one.value, districts));
  return [
    ...unknownNames('a district', named, codes),
    ...round.map(({ file, at, value: code }) => ({
      file,
      at,
      expected: 'a district that does not come after this one',
      found: `"${code}", which comes round to ${value.code}`,
    })),
    ...known
      .filter((one) => !round.includes(one))
      .flatMap((one) => ofItsDay(one, value, districts)),
  ];
}

/** Whether a district comes, by whom it is succeeded, from another: a circle when both are so. */
function comesRound(
  code: DistrictCode,
  before: DistrictCode,
  districts: readonly District[],
): boolean {
  const reached = new Set([code]);
  // A Set visits what is added to it while it is walked.
  for (const one of reached) for (const next of successorsOf(one, districts)) reached.add(next);
  return reached.has(before);
}

/** What is succeeded ends on the day that its successor begins: no days of both, none of neither. */
function ofItsDay(
  { file, at, value: code }: Row<DistrictCode>,
  { from }: District,
  districts: readonly District[],
): readonly Finding[] {
  const ends = districts.filter((one) => one.code === code).map(({ until }) => until);
  if (from !== undefined && ends.includes(from)) return [];
  const [end = 'never'] = ends.filter((day) => day !== undefined);
  const expected = from === undefined ? 'a first day of the successor' : `one that ends on ${from}`;
  return [
    { file, at, expected, found: `"${code}", which ends ${end === 'never' ? end : `on ${end}`}` },
  ];
}

/** A row that names districts, on the days when it counts. */
export type Naming = {
  readonly during: Dated;
  readonly area: Area;
  /** Whether, once a district has ended, the row goes on with those that succeed it. */
  readonly goesOn: boolean;
};

/**
 * Districts that a row names though on some day of the row they are none: not begun, or ended (and
 * nobody after them, where the row goes on). The first such day is said.
 */
export function gapFindings(
  names: readonly Row<DistrictCode>[],
  naming: Naming,
): readonly Finding[] {
  const days = daysOf(naming);
  return names.flatMap(({ file, at, value: code }) => {
    const isKnown = naming.area.districts.some((one) => one.code === code);
    const gap = days.findIndex((when) => !isCovered(code, when, naming));
    if (!isKnown || gap === -1) return [];
    const since = days[gap] === undefined ? 'before it begins' : `on ${days[gap]}`;
    const expected = naming.goesOn
      ? 'a district on every day, or one that another succeeds'
      : 'a district on every day that this counts';
    return [{ file, at, expected, found: `"${code}", which is none ${since}` }];
  });
}

function isCovered(code: DistrictCode, when: When, { area, goesOn }: Naming): boolean {
  const own = area.districts.filter((one) => one.code === code);
  if (own.some((one) => isThere(one, when))) return true;
  const hasEnded = own.some((one) => hasBegun(one, when));
  return goesOn && hasEnded && districtsThen(code, area.districts, when).length > 0;
}

/** Its first day, and each day of it on which anything about the area's places turns. */
function daysOf({ during, area }: Naming): readonly When[] {
  return [during.from, ...turningDaysOf(area).filter((day) => isThere(during, day))];
}
