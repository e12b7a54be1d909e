import type { Judges } from '../eligibility/service-by-service.rule.ts';
import type { Sought } from './what-matches.rule.ts';

/** The places of the services that a search is about at all, in order. */
export type WhichToJudge = (sought: Pick<Sought, 'filters' | 'needs'>) => readonly number[];

/**
 * Made once for a list of services: of thousands, few name a worry or are named by what was typed,
 * and only those need be judged. A search for no worry is about all of them.
 */
export function whichToJudge(services: Judges['services']): WhichToJudge {
  const all = services.map((_one, place) => place);
  const byNeed = new Map<string, number[]>();
  const byId = new Map<string, number>();
  services.forEach(({ service }, place) => {
    byId.set(service.id, place);
    for (const need of service.needs) {
      const places = byNeed.get(need) ?? [];
      places.push(place);
      byNeed.set(need, places);
    }
  });
  return ({ filters: { named }, needs }) => {
    if (needs.length + named.length === 0) return all;
    const found = new Set(needs.flatMap((need) => byNeed.get(need) ?? []));
    for (const id of named) {
      const place = byId.get(id);
      if (place !== undefined) found.add(place);
    }
    return [...found].sort((one, other) => one - other);
  };
}
