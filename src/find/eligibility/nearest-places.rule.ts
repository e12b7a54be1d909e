import type { Area } from '../area/area.ts';
import { candidatesOf, type Spot } from '../area/where-is-it.rule.ts';
import type { Where } from './facts.ts';

/** One place that a home may be nearest to, and what choosing it adds to what is known. */
export type PlaceChoice = { readonly id: string; readonly says: string; readonly where: Where };

const MOST = 6;

/**
 * The places to choose from where a postcode cannot say (DOMAIN.md 1.2): the named places that it
 * reaches, and each district that it reaches and where it reaches no named place. Worked case: ME8
 * offers Medway, which is not in Kent, and Sittingbourne, which is.
 */
export function nearestPlaces(home: Where, area: Area): readonly PlaceChoice[] {
  const found = candidatesOf(home, area);
  if (found.kind !== 'candidates') return [];
  const spots = found.candidates;
  const names = new Set(spots.map(({ place }) => place).filter((place) => place !== null));
  const places = [...names].map((place) => ({ id: place, says: place, where: { ...home, place } }));
  const named = new Set(
    spots.filter(({ place }) => place !== null).map(({ district }) => district),
  );
  const districts = spots
    .filter(({ district, place }) => place === null && !named.has(district))
    .flatMap((spot) => districtChoice(spot, home, area));
  const choices = [...places, ...districts].slice(0, MOST);
  return spots.length > 1 ? choices.sort(byName) : [];
}

// A short list is searched for a name that is known, so it stands as a register does.
function byName(one: PlaceChoice, other: PlaceChoice): number {
  return one.says < other.says ? -1 : 1;
}

function districtChoice({ district }: Spot, home: Where, area: Area): readonly PlaceChoice[] {
  const known = area.districts.find(({ code }) => code === district);
  if (!known) return [];
  return [{ id: known.code, says: known.name, where: { ...home, district: known.code } }];
}
