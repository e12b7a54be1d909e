import type { Service, Team } from '../../find/directory/directory.ts';
import { teamsOn } from '../../find/directory/service-in-force.rule.ts';
import { contactOfTeam } from './contacts-of.rule.ts';
import type { Ground } from './ground.ts';
import type { HsdsAddress, HsdsLocation, HsdsPlaced, Uuid } from './hsds.ts';
import { idOf } from './ids.rule.ts';

/** A service at one location, and the team that works there; null: none does (online). */
export type Placed = { readonly placed: HsdsPlaced; readonly team: Team | null };

/**
 * Where a service is, of what is known: a location for each team with localities that is there on
 * the day, with its address where a source tells it, and one that is no place for help online.
 * Other services have none.
 */
export function locationsOf(service: Service, ground: Ground): readonly Placed[] {
  const id = idOf(ground.area.id, 'service', service.id);
  const teams = service.localities ? teamsOn(service, ground.on) : [];
  const online = service.meets.includes('online') ? [onlineOf(service, id, ground)] : [];
  return [...teams.map((team) => ({ placed: placedOf(team, id, ground), team })), ...online];
}

function placedOf(team: Team, service: Uuid, ground: Ground): HsdsPlaced {
  const area = ground.area.id;
  const location = locationOf(team, ground);
  const contact = contactOfTeam(team, { area, service });
  return {
    id: idOf(area, 'service_at_location', service, team.id),
    service_id: service,
    location_id: location.id,
    description: location.description,
    contacts: [contact],
    phones: contact.phones,
    location,
  };
}

/** Two services with the same team are at the same location. */
function locationOf(team: Team, { area }: Ground): HsdsLocation {
  const id = idOf(area.id, 'location', team.id);
  const covers = coveredBy(team, area);
  const where = team.address ? '' : ' We do not know the address of this team.';
  return {
    id,
    location_type: 'physical',
    name: team.name,
    description: `Covers ${covers.join(', ')}.${where}`,
    addresses: team.address ? [addressOf(team.address, id, area.name)] : [],
  };
}

function coveredBy({ places, districts }: Team, { districts: all }: Ground['area']) {
  const names = districts.flatMap((code) => all.find((one) => one.code === code)?.name ?? []);
  return [...new Set([...places, ...names])];
}

function addressOf(
  { lines, town, postcode }: NonNullable<Team['address']>,
  location: Uuid,
  county: string,
): HsdsAddress {
  return {
    id: idOf(location, 'address', lines, postcode),
    location_id: location,
    address_1: lines,
    city: town,
    // The standard asks for one, in the United Kingdom too.
    state_province: county,
    postal_code: postcode,
    country: 'GB',
    address_type: 'physical',
  };
}

function onlineOf({ id, name, wayIn }: Service, service: Uuid, { area }: Ground): Placed {
  const location = idOf(area.id, 'location', id, 'online');
  const placed: HsdsPlaced = {
    id: idOf(area.id, 'service_at_location', service, 'online'),
    service_id: service,
    location_id: location,
    contacts: [],
    phones: [],
    location: {
      id: location,
      location_type: 'virtual',
      name: `${name}, online`,
      url: wayIn.find(({ kind }) => kind === 'use-online')?.href,
      addresses: [],
    },
  };
  return { placed, team: null };
}
