import type { Day } from '../../kernel/day.ts';
import { isInForce } from '../area/dates.rule.ts';
import type { CriteriaVersion, Service, Team } from './directory.ts';

/** The version of the criteria in force on a day; undefined when there is none. */
export function versionOn(service: Service, on: Day): CriteriaVersion | undefined {
  return service.versions.find((version) => isInForce(version, on));
}

/** Whether a service is there on a day: by its own dates, and with criteria to judge it by. */
export function isServiceInForce(service: Service, on: Day): boolean {
  return isInForce(service, on) && versionOn(service, on) !== undefined;
}

/** The services that are there on a day, in order of id. */
export function servicesOn(services: readonly Service[], on: Day): readonly Service[] {
  return services.filter((service) => isServiceInForce(service, on));
}

/** The teams of a service in force on a day. */
export function teamsOn(service: Service, on: Day): readonly Team[] {
  return service.teams.filter((team) => isInForce(team, on));
}
