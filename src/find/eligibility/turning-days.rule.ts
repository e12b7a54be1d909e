import type { Day } from '../../kernel/day.ts';
import type { Service } from '../directory/directory.ts';

/** The days on which anything about these services begins or ends, in order, each once. */
export function turningDays(services: readonly Service[]): readonly Day[] {
  const dated = services.flatMap((service) => [
    service,
    ...service.versions,
    ...service.teams,
    ...service.mayRefer,
    ...service.wayIn,
    ...service.doFirst,
  ]);
  const days = dated.flatMap(({ from, until }) => [from, until]);
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}
