import type { Area } from '../area/area.ts';
import { candidatesOf } from '../area/where-is-it.rule.ts';
import { nearestPlaces } from '../eligibility/nearest-places.rule.ts';
import { speltAlike } from '../eligibility/spelt-alike.rule.ts';
import { whereTyped } from '../eligibility/whereabouts-in-words.rule.ts';
import type { Near } from './filters.ts';

/** What a town or a postcode that was typed came to. */
export type NearTyped =
  | { readonly kind: 'nothing' | 'not-known' }
  | { readonly kind: 'near'; readonly near: Near }
  /** A postcode that reaches more than one: whoever typed it picks. */
  | { readonly kind: 'which'; readonly choices: readonly { readonly says: string; near: Near }[] };

/**
 * A town, a district or a postcode as typed, forgiving a slip of spelling. A postcode becomes the
 * place or the district that it lies in: it is kept nowhere and stands in no address.
 */
export function nearTyped(typed: string, area: Area): NearTyped {
  if (typed === '') return { kind: 'nothing' };
  const where = whereTyped(typed, area);
  if (where?.postcode === undefined) {
    const near = asNear(where) ?? spelt(typed, area);
    return near ? { kind: 'near', near } : { kind: 'not-known' };
  }
  const choices = nearestPlaces(where, area).flatMap(({ says, where: there }) => {
    const near = asNear(there);
    return near ? [{ says, near }] : [];
  });
  const [only] = choices;
  if (only && choices.length === 1) return { kind: 'near', near: only.near };
  return choices.length > 0 ? { kind: 'which', choices } : onlySpot(where, area);
}

function asNear(where: ReturnType<typeof whereTyped>): Near | undefined {
  if (where?.place !== undefined) return { place: where.place };
  return where?.district === undefined ? undefined : { district: where.district };
}

/** One spot alone leaves nothing to choose. Outside every listed district, we know no name for it. */
function onlySpot(where: Parameters<typeof candidatesOf>[0], area: Area): NearTyped {
  const found = candidatesOf(where, area);
  const [spot] = found.kind === 'candidates' ? found.candidates : [];
  if (spot?.place) return { kind: 'near', near: { place: spot.place } };
  return spot?.district
    ? { kind: 'near', near: { district: spot.district } }
    : { kind: 'not-known' };
}

/** The one town or district that is spelt like it; none where several are. */
function spelt(typed: string, { places, districts }: Area): Near | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const isIt = ({ name }: { readonly name: string }) => speltAlike(plain(typed), plain(name));
  const towns = places.filter(isIt);
  const [town] = towns;
  if (town && towns.length === 1) return { place: town.name };
  const [district, ...others] = districts.filter(isIt);
  return district && towns.length === 0 && others.length === 0
    ? { district: district.code }
    : undefined;
}
