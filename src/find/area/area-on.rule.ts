import type { Day } from '../../kernel/day.ts';
import type { Area, Dated, Outcode, Place } from './area.ts';
import { isInForce } from './dates.rule.ts';
import { districtsThen } from './successors.rule.ts';

/**
 * The area as on a day: its districts, places and outcodes in force, each place and outcode in the
 * districts that those it names are then. The same object for all days between which nothing of the
 * place changes, and the area itself where it has no dates, so that spots stay the same objects.
 * Whoever asks where somebody is asks it of this; names of the past are in the area itself.
 */
export function areaOn(area: Area, day: Day): Area {
  const { turns, byEra } = erasOf(area);
  if (turns.length === 0) return area;
  const era = turns.filter((turn) => turn <= day).length;
  const before = byEra.get(era);
  if (before) return before;
  const made = makeAreaOn(area, day);
  byEra.set(era, made);
  return made;
}

/** The days on which anything about the area's places begins or ends, in order, each once. */
export function turningDaysOf(area: Area): readonly Day[] {
  return erasOf(area).turns;
}

type Eras = { readonly turns: readonly Day[]; readonly byEra: Map<number, Area> };

// Worked out once for each area: it is asked for each child.
const known = new WeakMap<Area, Eras>();

function erasOf(area: Area): Eras {
  const before = known.get(area);
  if (before) return before;
  const { districts, places, outcodes, placeLsoas = [] } = area;
  const dated: readonly Dated[] = [...districts, ...places, ...outcodes, ...placeLsoas];
  const days = dated.flatMap(({ from, until }) => [from, until]);
  const turns = [...new Set(days.filter((day) => day !== undefined))].sort();
  const eras = { turns, byEra: new Map<number, Area>() };
  known.set(area, eras);
  return eras;
}

function makeAreaOn(area: Area, day: Day): Area {
  const inForce = <Row extends Dated>(rows: readonly Row[]) =>
    rows.filter((row) => isInForce(row, day));
  const codes = new Set(area.districts.map(({ code }) => code));
  const then = new Map(
    [...codes].map((code) => [code, districtsThen(code, area.districts, day)] as const),
  );
  const at = (named: readonly string[]) => [
    ...new Set(named.flatMap((code) => then.get(code) ?? [])),
  ];
  return {
    ...area,
    districts: inForce(area.districts),
    places: inForce(area.places).flatMap((place) => placeIn(place, at(districtsOf(place)))),
    outcodes: inForce(area.outcodes).map(
      (row): Outcode => ({ ...row, districts: at(row.districts) }),
    ),
    placeLsoas: inForce(area.placeLsoas ?? []),
    otherDays: then,
  };
}

/** Every district that a place lies in. */
export function districtsOf({ district, alsoIn = [] }: Place): readonly string[] {
  return [district, ...alsoIn];
}

function placeIn(place: Place, [district, ...alsoIn]: readonly string[]): readonly Place[] {
  return district === undefined ? [] : [{ ...place, district, alsoIn }];
}
