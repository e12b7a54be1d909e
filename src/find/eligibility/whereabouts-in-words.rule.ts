import { outcodeOf, parsePostcode } from '../../kernel/postcode.ts';
import type { Area } from '../area/area.ts';
import { candidatesOf, type Spot } from '../area/where-is-it.rule.ts';
import type { Where } from './facts.ts';

/**
 * A place that was told, as short as it may be read aloud, and never a whole postcode: `Margate`,
 * `Thanet`, `outside Kent`, else `ME8`.
 */
export function sayWhere(where: Where, area: Area): string {
  if (where.place !== undefined) return where.place;
  const spots = spotsOf(where, area);
  const codes = new Set(spots.map(({ district }) => district));
  const [only] = codes;
  if (codes.size === 1) return sayDistrict(only ?? null, area);
  const postcode = parsePostcode(where.postcode ?? '');
  return postcode ? outcodeOf(postcode) : '';
}

/** Whether a place lies outside the area for sure: a neighbour's, or another county's. */
export function isOutside(where: Where, area: Area): boolean {
  const own = new Set(area.districts.filter(({ inArea }) => inArea).map(({ code }) => code));
  const spots = spotsOf(where, area);
  return spots.length > 0 && spots.every(({ district }) => !own.has(district ?? ''));
}

/** The place, district or postcode that somebody typed; undefined where it is none of them. */
export function whereTyped(typed: string, area: Area): Where | undefined {
  const postcode = parsePostcode(typed);
  if (postcode) return { postcode };
  const isIt = ({ name }: { readonly name: string }) => plain(name) === plain(typed);
  const place = area.places.find(isIt);
  if (place) return { place: place.name };
  const district = area.districts.find(isIt);
  return district && { district: district.code };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

function spotsOf(where: Where, area: Area): readonly Spot[] {
  const found = candidatesOf(where, area);
  return found.kind === 'candidates' ? found.candidates : [];
}

function sayDistrict(code: string | null, area: Area): string {
  return area.districts.find((one) => one.code === code)?.name ?? `outside ${area.name}`;
}
