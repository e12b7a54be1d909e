import { isInForce } from '../../find/area/dates.rule.ts';
import type { Spot } from '../../find/area/where-is-it.rule.ts';
import type { Service } from '../../find/directory/directory.ts';
import { linesOf } from '../../find/directory/lines-of-service.rule.ts';
import type { AreaPack } from '../../find/directory/pack.ts';
import { teamsAt } from '../../find/eligibility/which-team.rule.ts';
import { type Instant, millisOf } from '../../kernel/day.ts';
import type { Entry, Facets, OpenOn } from './facets.ts';
import type { HsdsOrganization, HsdsPlaced } from './hsds.ts';
import { idOf } from './ids.rule.ts';
import { locationsOf, type Placed } from './locations-of.rule.ts';
import { latest, modifiedIn } from './modified.rule.ts';
import { organizationOf } from './organization-of.rule.ts';
import type { ListName } from './paths.ts';
import { schedulesOf } from './schedules-of.rule.ts';
import {
  agesOf,
  districtsOf,
  fullService,
  listedService,
  type PackGround,
} from './service-of.rule.ts';
import { type Taxonomies, taxonomiesOf } from './taxonomies.rule.ts';

/** All that the feed may tell of one pack on one day. */
export type Catalogue = {
  readonly lists: Readonly<Record<ListName, readonly Entry[]>>;
  /** When anything of the pack last changed; null where nothing tells. */
  readonly modified: Instant | null;
};

/** Puts the feed together: each entry with what may be asked of it, told only when asked for. */
export function makeCatalogue(place: Omit<PackGround, 'modifiedOf'>): Catalogue {
  const ground = { ...place, modifiedOf: modifiedIn(place) };
  const taxonomies = taxonomiesOf(ground.area);
  const services = ground.pack.services.map((service) => {
    return { service, facets: facetsOf(service, ground, taxonomies) };
  });
  const lists = {
    services: services.map((one) => serviceEntry(one, ground, taxonomies)),
    service_at_locations: services.flatMap((one) => placedEntries(one, ground, taxonomies)),
    organizations: organizationEntries(services, ground, taxonomies),
    taxonomies: taxonomies.taxonomies.map((one) => plainEntry(one, {})),
    taxonomy_terms: taxonomies.terms.map((term) =>
      plainEntry(term, {
        taxonomies: new Set([term.taxonomy_id]),
        parent: term.parent_id ?? null,
      }),
    ),
  };
  return { lists, modified: newest(ground.pack, ground) };
}

type Faceted = { readonly service: Service; readonly facets: Facets };

function newest({ services, files }: AreaPack, ground: PackGround): Instant | null {
  return latest([
    ...services.flatMap((service) => ground.modifiedOf(service) ?? []),
    ...files.flatMap(({ appliedAt }) => appliedAt ?? []),
  ]);
}

function facetsOf(service: Service, ground: PackGround, { termsOf }: Taxonomies): Facets {
  const modified = ground.modifiedOf(service);
  const terms = termsOf(service);
  const ages = agesOf(service, ground.on);
  const districts = districtsOf(service, ground.on);
  const says = [service.name, service.provider, service.summary, ...service.about].concat(
    service.whatHappens,
    terms.map(({ name }) => name),
  );
  return {
    words: says.join(' ').toLowerCase(),
    modified: modified && millisOf(modified),
    organization: organizationOf(service, ground).id,
    terms: new Set(terms.map(({ id }) => id)),
    taxonomies: new Set(terms.map(({ taxonomy_id }) => taxonomy_id)),
    parent: null,
    ages: { minimum: ages.minimum_age ?? null, maximum: ages.maximum_age ?? null },
    open: openingsOf(service, ground),
    covers: ({ district }) => districts === null || districts.has(district ?? ''),
  };
}

/** The hours of the day's rules, as the filters of times and days ask for them. */
function openingsOf(service: Service, { area, on }: PackGround): readonly OpenOn[] {
  return linesOf(service, area, on).flatMap((line) => {
    const held = { ...line, hours: line.hours.filter((row) => isInForce(row, on)) };
    return schedulesOf(held, { area: area.id, service: '' }).flatMap(
      ({ byday = '', opens_at: opens = '', closes_at: closes = '' }) =>
        byday === '' ? [] : byday.split(',').map((day) => ({ day, opens, closes })),
    );
  });
}

function serviceEntry(
  { service, facets }: Faceted,
  ground: PackGround,
  taxonomies: Taxonomies,
): Entry {
  const full = () => fullService(service, ground, taxonomies);
  return {
    id: idOf(ground.area.id, 'service', service.id),
    facets,
    listed: () => listedService(service, ground),
    full,
    fullServices: full,
  };
}

function placedEntries(
  { service, facets }: Faceted,
  ground: PackGround,
  taxonomies: Taxonomies,
): readonly Entry[] {
  const teamAt = teamsAt(service, { area: ground.area, day: ground.on });
  const isTeams = (team: Placed['team'], spot: Spot) => {
    const answer = teamAt(spot);
    return team === null || (answer.answer === 'known' && answer.id === team.id);
  };
  return locationsOf(service, ground).map(({ placed, team }) => {
    const full = () => fullPlaced(placed, fullService(service, ground, taxonomies));
    return {
      id: placed.id,
      facets: { ...facets, covers: (spot) => facets.covers(spot) && isTeams(team, spot) },
      listed: () => listedPlaced(placed, listedService(service, ground)),
      full,
      fullServices: full,
    };
  });
}

function listedPlaced(placed: HsdsPlaced, service: ReturnType<typeof listedService>) {
  const { addresses: _, ...location } = placed.location;
  const { id, service_id, location_id, description } = placed;
  return { id, service_id, location_id, description, location, service };
}

// The profile's openapi.json gives this answer the shape of a service (its schema folder has one of
// its own), and a service has a name and a status. With both, it keeps to both.
function fullPlaced(placed: HsdsPlaced, service: ReturnType<typeof fullService>) {
  const { service_at_locations: _, ...rest } = service;
  return {
    ...placed,
    name: `${service.name}: ${placed.location.name}`,
    status: service.status,
    service: rest,
  };
}

function organizationEntries(
  services: readonly Faceted[],
  ground: PackGround,
  taxonomies: Taxonomies,
): readonly Entry[] {
  const byId = Map.groupBy(services, ({ facets }) => facets.organization ?? '');
  return [...byId.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const organization: HsdsOrganization = organizationOf(first.service, ground);
    const words = own.map(({ facets }) => facets.words).join(' ');
    const entry = plainEntry(organization, { words });
    const tell = (told: (service: Service) => unknown) => () => ({
      ...organization,
      services: own.map(({ service }) => told(service)),
    });
    return [
      {
        ...entry,
        full: tell((service) => withoutOrganization(listedService(service, ground))),
        fullServices: tell((service) => fullService(service, ground, taxonomies)),
      },
    ];
  });
}

function withoutOrganization({ organization: _, ...service }: ReturnType<typeof listedService>) {
  return service;
}

function plainEntry(told: { readonly id: string }, facets: Partial<Facets>): Entry {
  const tell = () => told;
  const words = JSON.stringify(told).toLowerCase();
  return {
    id: told.id,
    facets: { ...NOTHING, words, ...facets },
    listed: tell,
    full: tell,
    fullServices: tell,
  };
}

const NOTHING: Facets = {
  words: '',
  modified: null,
  organization: null,
  terms: new Set([]),
  taxonomies: new Set([]),
  parent: null,
  ages: { minimum: null, maximum: null },
  open: [],
  covers: () => true,
};
