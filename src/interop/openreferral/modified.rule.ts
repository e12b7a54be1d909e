import type { Dated } from '../../find/area/area.ts';
import type { Service } from '../../find/directory/directory.ts';
import { linesOf } from '../../find/directory/lines-of-service.rule.ts';
import type { AreaPack } from '../../find/directory/pack.ts';
import { beginningOf, type Day, type Instant, instantAt, millisOf } from '../../kernel/day.ts';

/**
 * When what is told of a service last changed, as on a day: the latest of the moments at which the
 * files that it is told from were applied, of the days on which it was verified, and of the days,
 * now past, from or until which anything in it holds. So a change that was written down long before
 * it came counts from the day it came. Null where the pack names no such moment.
 */
export function modifiedOf(
  service: Service,
  { pack, on }: { readonly pack: AreaPack; readonly on: Day },
): Instant | null {
  const lines = linesOf(service, pack.area, on);
  const dated: readonly Dated[] = [
    service,
    ...service.versions,
    ...service.teams,
    ...lines.flatMap(({ hours }) => hours),
  ];
  const verified = [service, ...service.versions, ...lines].map((one) => one.verified);
  const days = [...dated.flatMap(({ from, until }) => [from, until]), ...verified];
  const past = days.filter((day) => day !== undefined && day !== null && day <= on) as Day[];
  return latest([...past.map(beginningOf), ...appliedOf(service, pack)]);
}

/** The latest of some moments, to the millisecond; null of none. */
export function latest(moments: readonly Instant[]): Instant | null {
  return moments.length === 0 ? null : instantAt(Math.max(...moments.map(millisOf)));
}

/** When each file that a service is told from was applied. */
function appliedOf(service: Service, { files }: AreaPack): readonly Instant[] {
  const own = [`services/${service.id}.yaml`, 'area.yaml', 'needs.yaml'];
  return files.flatMap(({ path, appliedAt }) => {
    const isItsLines = path === 'contacts.yaml' && service.contacts.length > 0;
    const isItsTeams = path.startsWith('teams/') && service.localities;
    return appliedAt && (own.includes(path) || isItsLines || isItsTeams) ? [appliedAt] : [];
  });
}
