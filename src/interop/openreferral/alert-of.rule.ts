import { isInForce } from '../../find/area/dates.rule.ts';
import type { Service } from '../../find/directory/directory.ts';
import { teamsOn, versionOn } from '../../find/directory/service-in-force.rule.ts';
import { type Day, sayDay } from '../../kernel/day.ts';

/** Whether a service is there on a day, as the standard says it. */
export function statusOf(service: Service, on: Day): 'active' | 'inactive' | 'defunct' {
  if (service.until !== undefined && service.until <= on) return 'defunct';
  const isThere = isInForce(service, on) && versionOn(service, on) !== undefined;
  if (isThere) return 'active';
  return service.versions.every(({ until }) => until !== undefined && until <= on)
    ? 'defunct'
    : 'inactive';
}

/**
 * What one should know before relying on an entry: that it ended or is yet to begin, that nobody has
 * checked it, that what was read of it does not agree. Undefined where there is nothing.
 */
export function alertOf(service: Service, on: Day): string | undefined {
  const says = [
    ...thereSays(service, on),
    ...(isChecked(service, on) ? [] : [UNCHECKED]),
    ...disagreements(service),
  ];
  return says.length === 0 ? undefined : says.join(' ');
}

const UNCHECKED =
  'We have not been able to check all of this lately, and some of it may be old. Ask the service.';

function thereSays(service: Service, on: Day): readonly string[] {
  const status = statusOf(service, on);
  const { name, from, until } = service;
  if (status === 'defunct') {
    return [until === undefined ? `${name} has ended.` : `${name} ended on ${sayDay(until)}.`];
  }
  if (status === 'active') return [];
  return [from === undefined || from <= on ? `${name} is not there now.` : starts(name, from)];
}

function starts(name: string, from: Day): string {
  return `${name} starts on ${sayDay(from)}.`;
}

function isChecked(service: Service, on: Day): boolean {
  const version = versionOn(service, on);
  const teams = service.localities ? teamsOn(service, on) : [];
  return [service, ...(version ? [version] : []), ...teams].every(({ verified }) => verified);
}

function disagreements({ disagreements: some }: Service): readonly string[] {
  if (some.length === 0) return [];
  const says = some.map((one) => one.says).join(' ');
  return [`What we read does not agree, so check with the service: ${says}`];
}
