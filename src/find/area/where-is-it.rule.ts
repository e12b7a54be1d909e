import { outcodeOf, parsePostcode } from '../../kernel/postcode.ts';
import type { Area, DistrictCode, Outcode } from './area.ts';

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
 * telling more can only narrow it. Nothing given leaves every spot there is.
 * `place` is the exact name in area.yaml. A district that the pack doesn't list is a good fact:
 * outside. Worked case: CT9 leaves Thanet with Margate, Thanet with Broadstairs, Thanet elsewhere.
 */
export function candidatesOf(given: Given, area: Area): Whereabouts {
  const postcode = given.postcode === undefined ? undefined : parsePostcode(given.postcode);
  if (given.postcode !== undefined && postcode === undefined) return { kind: 'not-a-postcode' };
  const isKnown = area.places.some((place) => place.name === given.place);
  if (given.place !== undefined && !isKnown) return { kind: 'unknown-place' };
  const outcode = postcode === undefined ? undefined : outcodeOf(postcode);
  const listed = area.outcodes.find((row) => row.outcode === outcode);
  const candidates = everySpot(area).filter(
    (spot) =>
      (outcode === undefined || reaches(listed, spot)) &&
      (given.place === undefined || spot.place === given.place) &&
      (given.district === undefined || spot.district === listedOrNull(given.district, area)),
  );
  return candidates.length === 0 ? { kind: 'disagree' } : { kind: 'candidates', candidates };
}

/** The pack's districts in their order, each with its places and then elsewhere; outside last. */
function everySpot(area: Area): readonly Spot[] {
  const inside = area.districts.flatMap(({ code }) => {
    const places = area.places.filter((place) => place.district === code);
    return [...places.map(({ name }) => name), null].map((place) => ({ district: code, place }));
  });
  return [...inside, { district: null, place: null }];
}

/** An outcode that the pack doesn't list lies outside every listed district. */
function reaches(outcode: Outcode | undefined, spot: Spot): boolean {
  if (spot.district === null) return outcode === undefined || outcode.outside === true;
  if (outcode === undefined || !outcode.districts.includes(spot.district)) return false;
  return spot.place === null || outcode.places.includes(spot.place);
}

function listedOrNull(district: DistrictCode, area: Area): DistrictCode | null {
  return area.districts.some(({ code }) => code === district) ? district : null;
}
