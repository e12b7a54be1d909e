import type { Contact, Dated } from '../../find/area/area.ts';
import type { Service } from '../../find/directory/directory.ts';
import { linesOf } from '../../find/directory/lines-of-service.rule.ts';
import type { AreaPack } from '../../find/directory/pack.ts';
import { beginningOf, type Day, type Instant, instantAt, millisOf } from '../../kernel/day.ts';

export type Modified = (service: Service) => Instant | null;

/**
 * When what is told of a service last changed, as on a day: the latest of the moments at which the
 * files that it is told from were applied, of the days on which it was verified, and of the days,
 * now past, from or until which anything in it holds. So a change that was written down long before
 * it came counts from the day it came. Null where the pack names no such moment.
 */
export function modifiedIn({ pack, on }: { readonly pack: AreaPack; readonly on: Day }): Modified {
  const appliedTo = appliedIn(pack);
  // Many services share a day, and the zone's rules take long.
  const begins = remembered(beginningOf);
  return remembered((service: Service) => {
    const day = lastDay(service, linesOf(service, pack.area, on), on);
    return latest([...(day === undefined ? [] : [begins(day)]), ...appliedTo(service)]);
  });
}

/** The latest of some moments, to the millisecond; null of none. */
export function latest(moments: readonly Instant[]): Instant | null {
  return moments.length === 0 ? null : instantAt(Math.max(...moments.map(millisOf)));
}

function remembered<Asked, Told>(tell: (asked: Asked) => Told): (asked: Asked) => Told {
  const told = new Map<Asked, Told>();
  return (asked) => {
    const before = told.get(asked);
    if (before !== undefined) return before;
    const now = tell(asked);
    told.set(asked, now);
    return now;
  };
}

/** The last day, no later than today, on which anything that is told of a service turned. */
function lastDay(service: Service, lines: readonly Contact[], on: Day): Day | undefined {
  const dated: readonly Dated[] = [
    service,
    ...service.versions,
    ...service.teams,
    ...lines.flatMap(({ hours }) => hours),
  ];
  const verified = [service, ...service.versions, ...lines].map((one) => one.verified);
  const days = [...dated.flatMap(({ from, until }) => [from, until]), ...verified];
  return days.reduce<Day | undefined>((last, day) => {
    const counts = day !== undefined && day !== null && day <= on;
    return counts && (last === undefined || day > last) ? day : last;
  }, undefined);
}

/** When each file that a service is told from was applied. */
function appliedIn({ files }: AreaPack): (service: Service) => readonly Instant[] {
  const all = new Map(files.map(({ path, appliedAt }) => [path, appliedAt]));
  const teams = [...all.keys()].filter((path) => path.startsWith('teams/'));
  return ({ id, contacts, localities }) => {
    const paths = [
      ...[`services/${id}.yaml`, 'area.yaml', 'needs.yaml'],
      ...(contacts.length > 0 ? ['contacts.yaml'] : []),
      ...(localities ? teams : []),
    ];
    return paths.flatMap((path) => all.get(path) ?? []);
  };
}
