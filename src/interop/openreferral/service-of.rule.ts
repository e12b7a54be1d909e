import type { Area } from '../../find/area/area.ts';
import type { Service } from '../../find/directory/directory.ts';
import { linesOf } from '../../find/directory/lines-of-service.rule.ts';
import type { AreaPack } from '../../find/directory/pack.ts';
import { serviceAt } from '../../find/directory/paths.ts';
import { versionOn } from '../../find/directory/service-in-force.rule.ts';
import type { Day } from '../../kernel/day.ts';
import { alertOf, statusOf } from './alert-of.rule.ts';
import { contactOfLine } from './contacts-of.rule.ts';
import type { Ground } from './ground.ts';
import type { HsdsCostOption, HsdsListedService, HsdsService, HsdsServiceArea } from './hsds.ts';
import { idOf } from './ids.rule.ts';
import { locationsOf } from './locations-of.rule.ts';
import type { Modified } from './modified.rule.ts';
import { organizationOf } from './organization-of.rule.ts';
import { schedulesOf } from './schedules-of.rule.ts';
import type { Taxonomies } from './taxonomies.rule.ts';

/** The ground of a service, with the pack that it stands in and what tells when it changed. */
export type PackGround = Ground & { readonly pack: AreaPack; readonly modifiedOf: Modified };

/** A service as it stands in a list: the fields of which there is one at most. */
export function listedService(service: Service, ground: PackGround): HsdsListedService {
  const { area, on, site } = ground;
  const organization = organizationOf(service, ground);
  return {
    id: idOf(area.id, 'service', service.id),
    organization_id: organization.id,
    name: service.name,
    description: [service.summary, ...service.about, ...service.whatHappens].join('\n'),
    url: websiteOf(service) ?? `${site}${serviceAt(service.id)}`,
    email: linesOf(service, area, on).find(({ email }) => email !== undefined)?.email,
    status: statusOf(service, on),
    fees: service.cost,
    fees_description: service.cost,
    application_process: [service.mayReferSays, ...service.wayIn.map(({ says }) => says)].join(' '),
    eligibility_description: criteriaSay(service, on),
    wait_time: service.waiting?.says,
    ...agesOf(service, on),
    assured_date: service.verified ?? undefined,
    alert: alertOf(service, on),
    last_modified: ground.modifiedOf(service) ?? undefined,
    organization,
  };
}

/** All that is known of a service, fully nested. */
export function fullService(
  service: Service,
  ground: PackGround,
  { attributesOf }: Taxonomies,
): HsdsService {
  const { area, on } = ground;
  const listed = listedService(service, ground);
  const whose = { area: area.id, service: listed.id };
  const lines = linesOf(service, area, on);
  const placed = locationsOf(service, ground).map((one) => one.placed);
  const contacts = [
    ...lines.map((line) => contactOfLine(line, whose)),
    ...placed.flatMap((one) => one.contacts),
  ];
  return {
    ...listed,
    schedules: lines.flatMap((line) => schedulesOf(line, whose)),
    service_areas: areasOf(service, ground),
    service_at_locations: placed,
    cost_options: [costOf(service, whose)],
    contacts,
    phones: contacts.flatMap(({ phones }) => phones),
    attributes: attributesOf(service),
  };
}

/** The service's own website, where the pack names one as a way in. */
function websiteOf({ wayIn }: Service): string | undefined {
  return wayIn.find(({ href }) => href?.startsWith('https:'))?.href;
}

function criteriaSay(service: Service, on: Day): string | undefined {
  const version = versionOn(service, on);
  if (!version) return undefined;
  return [...version.criteria, ...version.aPersonJudges].map(({ says }) => says).join('. ');
}

/** The ages of the criteria in force; both absent where the sources give none. */
export function agesOf(service: Service, on: Day) {
  const age = versionOn(service, on)?.criteria.find((criterion) => criterion.kind === 'age');
  if (age?.kind !== 'age') return {};
  return { minimum_age: age.atLeast, maximum_age: age.under - 1 };
}

/** The districts where living, or learning, is enough; null: the criteria ask for no area. */
export function districtsOf(service: Service, on: Day): ReadonlySet<string> | null {
  const area = versionOn(service, on)?.criteria.find((criterion) => criterion.kind === 'area');
  return area?.kind === 'area' ? new Set([...area.lives, ...area.learns]) : null;
}

// The identifier that the Office for National Statistics gives a district.
const GSS = 'http://statistics.data.gov.uk/id/statistical-geography/';

function areasOf(service: Service, { area, on }: Ground): readonly HsdsServiceArea[] {
  const id = idOf(area.id, 'service', service.id);
  return [...(districtsOf(service, on) ?? [])].map((code) => ({
    id: idOf(area.id, 'service_area', id, code),
    service_id: id,
    name: nameOf(code, area),
    uri: `${GSS}${code}`,
  }));
}

function nameOf(code: string, { districts }: Area): string {
  return districts.find((district) => district.code === code)?.name ?? code;
}

function costOf(
  { cost }: Service,
  { area, service }: { readonly area: string; readonly service: string },
): HsdsCostOption {
  const id = idOf(area, 'cost_option', service, cost);
  return { id, service_id: service, option: cost, amount: /^free\b/i.test(cost) ? 0 : undefined };
}
