import type { Day } from '../../kernel/day.ts';
import type { Dated, District, DistrictCode } from './area.ts';
import { isInForce } from './dates.rule.ts';

/** A day, or undefined: before every day that the pack names. */
export type When = Day | undefined;

/** Whether something is in force; before every named day, it is when it has no first day. */
export function isThere(dated: Dated, when: When): boolean {
  return when === undefined ? dated.from === undefined : isInForce(dated, when);
}

/**
 * Which districts in force a district of any day is then: itself, else those that took its land
 * over, else (it has not begun) those whose land it will take. Worked case: a district that two
 * others replace in 2028 is both of them in 2029. Empty where its land is nobody's that we list.
 */
export function districtsThen(
  code: DistrictCode,
  districts: readonly District[],
  when: When,
): readonly DistrictCode[] {
  return walk(code, { districts, when, seen: new Set() });
}

type Walk = {
  readonly districts: readonly District[];
  readonly when: When;
  readonly seen: ReadonlySet<DistrictCode>;
};

function walk(code: DistrictCode, { districts, when, seen }: Walk): readonly DistrictCode[] {
  const own = districts.filter((one) => one.code === code);
  if (own.some((one) => isThere(one, when))) return [code];
  const next = own.some((one) => hasBegun(one, when))
    ? successorsOf(code, districts)
    : own.flatMap(({ succeeds = [] }) => succeeds);
  const after = { districts, when, seen: new Set([...seen, code]) };
  const found = next.filter((one) => !after.seen.has(one)).flatMap((one) => walk(one, after));
  return [...new Set(found)];
}

/** The districts that say that they succeed one. */
export function successorsOf(
  code: DistrictCode,
  districts: readonly District[],
): readonly DistrictCode[] {
  return districts
    .filter(({ succeeds = [] }) => succeeds.includes(code))
    .map((successor) => successor.code);
}

/** Whether a district's first day has come. */
export function hasBegun({ from }: Dated, when: When): boolean {
  return from === undefined || (when !== undefined && from <= when);
}
