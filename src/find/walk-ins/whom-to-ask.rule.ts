import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Service, Team } from '../directory/directory.ts';
import { teamsOn } from '../directory/service-in-force.rule.ts';
import type { Near } from './near.rule.ts';

/**
 * The teams of a service to call about a place: those whose list holds the town or its district, or
 * for a district any town of it. Where the lists hold none of them, every team with a number.
 */
export function whomToAsk(
  service: Service,
  near: Near | undefined,
  { area, on }: { readonly area: Pick<Area, 'places'>; readonly on: Day },
): readonly Team[] {
  const teams = teamsOn(service, on).filter(({ phone }) => phone !== null);
  if (!near) return teams;
  const towns = area.places.filter(({ district }) => district === near.district);
  const named = new Set(near.place === null ? towns.map(({ name }) => name) : [near.place]);
  const own = teams.filter(
    ({ places, districts }) =>
      districts.includes(near.district) || places.some((place) => named.has(place)),
  );
  return own.length > 0 ? own : teams;
}
