import { type Day, sayDay } from '../../../kernel/day.ts';
import type { CriteriaVersion, Service } from '../directory.ts';
import { versionOn } from '../service-in-force.rule.ts';

/** Who a service is for: the sentences of the version in force, else of the last or the first. */
export function criteriaView(service: Service, on: Day) {
  const version = versionOn(service, on) ?? nearest(service, on);
  const later = service.versions.filter(({ from }) => from > on);
  return {
    criteria: version?.criteria.map(({ says }) => says) ?? [],
    judges: version?.aPersonJudges.map(({ says }) => says) ?? [],
    takesRequests: service.wayIn.some(({ kind }) => kind === 'refer'),
    rulesFrom: version ? `These rules count from ${sayDay(version.from)}.` : '',
    rulesLater: later.map(({ from }) => `The rules change on ${sayDay(from)}.`),
  };
}

function nearest({ versions }: Service, on: Day): CriteriaVersion | undefined {
  return versions.findLast(({ from }) => from <= on) ?? versions[0];
}
