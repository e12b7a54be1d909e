import type { Area, DistrictCode } from '../area/area.ts';
import { candidatesOf, type Given } from '../area/where-is-it.rule.ts';

/** A town or a district to look near to. */
export type Near = {
  /** `west-malling`, or the code of a district. */
  readonly id: string;
  readonly name: string;
  readonly district: DistrictCode;
  /** The town's name; null for a whole district. */
  readonly place: string | null;
};

type Ground = Pick<Area, 'places' | 'districts'>;

/** Every place to choose from: towns, then the area's districts, each in order of name. */
export function everyNear({ places, districts }: Ground): readonly Near[] {
  const towns = places.map(({ name, district }) => ({
    ...{ id: idOf(name), name, district },
    place: name,
  }));
  const whole = districts
    .filter(({ inArea }) => inArea)
    .map(({ code, name }) => ({ id: code, name, district: code, place: null }));
  return [...towns.sort(byName), ...whole.sort(byName)];
}

/** The place that an id names; undefined for none, or an id that the area does not have. */
export function nearOf(id: string | undefined, area: Ground): Near | undefined {
  return everyNear(area).find((near) => near.id === id);
}

/** The id of the place that is known of a home: its town, else its district, if only one is left. */
export function nearHome(home: Given, area: Area): string | undefined {
  const found = candidatesOf(home, area);
  if (found.kind !== 'candidates') return undefined;
  const districts = new Set(found.candidates.map(({ district }) => district));
  const places = new Set(found.candidates.map(({ place }) => place));
  const [district] = districts;
  const [place] = places;
  if (districts.size !== 1) return undefined;
  const id = places.size === 1 && place ? idOf(place) : district;
  return nearOf(id ?? undefined, area)?.id;
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function byName(one: Near, other: Near): number {
  return one.name < other.name ? -1 : 1;
}
