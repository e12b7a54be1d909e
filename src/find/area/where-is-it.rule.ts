import { outcodeOf, type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import type { Area, DistrictCode, Outcode } from './area.ts';
import { districtsOf } from './area-on.rule.ts';

/** What a person told us of where someone is; each field may be absent. */
export type Given = {
  readonly postcode?: string | undefined;
  readonly place?: string | undefined;
  readonly district?: string | undefined;
};

/** One spot where someone may be. */
export type Spot = {
  /** Null: outside every district that the pack lists. */
  readonly district: DistrictCode | null;
  /** Null: in none of the pack's named places. */
  readonly place: string | null;
};

export type Whereabouts =
  | { readonly kind: 'candidates'; readonly candidates: readonly Spot[] }
  | { readonly kind: 'disagree' }
  | { readonly kind: 'unknown-place' }
  | { readonly kind: 'not-a-postcode' };

/**
 * Every spot that agrees with all that was given (contract CHECK.md, "How facts are read").
 * Each thing given leaves a set of spots, and the answer is what all the sets share, so that
 * telling more can only narrow it. Nothing given leaves every spot there is. A spot is the same
 * object whenever an area is asked.
 * `place` is the exact name in area.yaml. A district or an outcode that the pack doesn't list is a
 * good fact: outside. A dated area is asked as on a day (`areaOn`). Worked case: CT9 leaves Thanet
 * with Margate, Thanet with Broadstairs, Thanet elsewhere.
 */
export function candidatesOf({ postcode, place, district }: Given, area: Area): Whereabouts {
  const spots = spotsIn(area);
  const { all, byPlace, byDistrict, beyond } = spots;
  const lists: (readonly Spot[])[] = [];
  if (postcode !== undefined) {
    const read = parsePostcode(postcode);
    if (read === undefined) return { kind: 'not-a-postcode' };
    lists.push(spotsOf(read, area, spots));
  }
  if (place !== undefined) {
    const there = byPlace.get(place);
    if (there === undefined) return { kind: 'unknown-place' };
    lists.push(there);
  }
  if (district !== undefined) lists.push(byDistrict.get(district) ?? beyond);
  const [first = all, ...others] = lists;
  const candidates = first.filter((spot) => others.every((list) => list.includes(spot)));
  return candidates.length === 0 ? { kind: 'disagree' } : { kind: 'candidates', candidates };
}

/**
 * Where a postcode may be. The national file, where it holds the postcode, knows the one district,
 * and by the pack's list of small areas perhaps the place; else its outcode is a hint, made by hand.
 * The file counts before the hint.
 */
function spotsOf(postcode: Postcode, area: Area, spots: Spots): readonly Spot[] {
  const { byOutcode, byLsoa, byDistrict, beyond } = spots;
  const hinted = byOutcode.get(outcodeOf(postcode)) ?? beyond;
  const entry = area.postcodes?.find(postcode);
  if (!entry) return hinted;
  const there = byDistrict.get(entry.district) ?? beyond;
  const near = byLsoa.get(entry.lsoa ?? '') ?? hinted;
  const both = near.filter((spot) => there.includes(spot));
  return both.length > 0 ? both : there;
}

/** The spots of an area, and those that agree with each thing that may be told. */
type Spots = {
  readonly all: readonly Spot[];
  readonly byOutcode: ReadonlyMap<string, readonly Spot[]>;
  readonly byPlace: ReadonlyMap<string, readonly Spot[]>;
  readonly byLsoa: ReadonlyMap<string, readonly Spot[]>;
  /** Districts of other days too, by which they are on this one. */
  readonly byDistrict: ReadonlyMap<string, readonly Spot[]>;
  /** Those outside every listed district. */
  readonly beyond: readonly Spot[];
};

// Worked out once for each area: it is asked several times for each child.
const known = new WeakMap<Area, Spots>();

function spotsIn(area: Area): Spots {
  const before = known.get(area);
  if (before) return before;
  const spots = makeSpots(area);
  known.set(area, spots);
  return spots;
}

function makeSpots(area: Area): Spots {
  const all = everySpot(area);
  const of = (isThere: (spot: Spot) => boolean) => all.filter(isThere);
  const places = [...new Set(area.places.map(({ name }) => name))];
  const codes = area.districts.map(({ code }) => [code, [code]] as const);
  return {
    all,
    byOutcode: new Map(
      area.outcodes.map((row) => [row.outcode, of((spot) => reaches(row, spot))] as const),
    ),
    byPlace: new Map(places.map((name) => [name, of(({ place }) => place === name)] as const)),
    byLsoa: spotsByLsoa(area, all),
    byDistrict: new Map(
      [...codes, ...(area.otherDays ?? [])].map(
        ([code, then]) => [code, of(({ district }) => isOneOf(then, district))] as const,
      ),
    ),
    beyond: of(({ district }) => district === null),
  };
}

/** A district that is none of the pack's any more lies outside. */
function isOneOf(codes: readonly DistrictCode[], district: DistrictCode | null): boolean {
  return district === null ? codes.length === 0 : codes.includes(district);
}

function spotsByLsoa(area: Area, all: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const rows = area.placeLsoas ?? [];
  const places = Map.groupBy(
    rows.flatMap(({ place, lsoas }) => lsoas.map((lsoa) => ({ lsoa, place }))),
    ({ lsoa }) => lsoa,
  );
  return new Map(
    [...places].map(([lsoa, named]) => {
      const names = new Set<string | null>(named.map(({ place }) => place));
      return [lsoa, all.filter(({ place }) => names.has(place))] as const;
    }),
  );
}

/** The pack's districts in their order, each with its places and then elsewhere; outside last. */
function everySpot(area: Area): readonly Spot[] {
  const inside = area.districts.flatMap(({ code }) => {
    const places = area.places.filter((place) => districtsOf(place).includes(code));
    return [...places.map(({ name }) => name), null].map((place) => ({ district: code, place }));
  });
  return [...inside, { district: null, place: null }];
}

/** Whether an outcode that the pack lists reaches a spot. */
function reaches({ outside, districts, places }: Outcode, { district, place }: Spot): boolean {
  if (district === null) return outside === true;
  return districts.includes(district) && (place === null || places.includes(place));
}
