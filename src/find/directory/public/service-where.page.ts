import type { Day } from '../../../kernel/day.ts';
import type { Fault } from '../../../platform/web/fault.ts';
import type { Area } from '../../area/area.ts';
import { isInForce } from '../../area/dates.rule.ts';
import type { Asker, Service } from '../directory.ts';
import type { AreaPack } from '../pack.ts';
import { serviceTeamAt } from '../paths.ts';
import { versionOn } from '../service-in-force.rule.ts';
import type { TeamsThere } from '../service-slot.ts';
import type { teamView } from './service-entry.page.ts';

/** Where a service is: the districts that it is for, a small plan of them, and its places. */
export function whereView(service: Service, { area, outlines }: AreaPack, on: Day) {
  const covered = coveredBy(service, on);
  const named = area.districts.filter(({ code }) => covered.includes(code));
  const venues = service.venues.filter((venue) => isInForce(venue, on));
  const isOnlineOnly = service.meets.length === 1 && service.meets[0] === 'online';
  return {
    says: coverSays(named, area),
    districts: named.map(({ name }) => name),
    plan: outlines && {
      ...outlines,
      alt: `A plan of the districts of ${area.name}. The next list names those that this is for.`,
      rows: outlines.rows.map(({ code, path }) => ({ path, isCovered: covered.includes(code) })),
    },
    venues: venues.map(({ name, address }) => ({
      name,
      address: address ?? 'We don’t know its address. Ask before you go.',
    })),
    isOnlineOnly,
    teamForm: service.localities ? serviceTeamAt(service.id) : '',
  };
}

/** The districts of which living there is enough. */
function coveredBy(service: Service, on: Day): readonly string[] {
  const version = versionOn(service, on) ?? service.versions.at(-1);
  return version?.criteria.flatMap((one) => (one.kind === 'area' ? one.lives : [])) ?? [];
}

function coverSays(named: Area['districts'], { name, districts }: Area): string {
  const own = districts.filter(({ inArea }) => inArea);
  if (!own.every(({ code }) => named.some((one) => one.code === code))) {
    return `For these parts of ${name}:`;
  }
  const others = named.filter(({ inArea }) => !inArea).map((one) => one.name);
  return `For all of ${[name, ...others].join(' and ')}:`;
}

/** What somebody typed to find their team, and what came of it. */
export type TeamAsked = {
  readonly asker: Asker | undefined;
  readonly postcode?: string | undefined;
  readonly faults?: readonly Fault[];
  readonly there?: TeamsThere;
};

/** The answer to a postcode, in words, with the teams to call; nothing until one was typed. */
export function teamAskedView(
  teams: readonly ReturnType<typeof teamView>[],
  { postcode = '', there }: TeamAsked,
) {
  if (!there) return { postcode, says: '', teams: [] };
  const found = teams.filter(({ id }) => there.teams.includes(id));
  return { postcode, says: teamSays(there, postcode), teams: found };
}

function teamSays({ teams, isForAPerson, isElsewhere }: TeamsThere, postcode: string): string {
  if (isElsewhere) return `${postcode} is not in the area of this service. Call a team to ask.`;
  if (teams.length === 0) {
    return `No list that we have read names the team for ${postcode}. Call any team. They can find out.`;
  }
  if (teams.length === 1 && !isForAPerson) return `The team for ${postcode} is:`;
  const may = teams.length === 1 ? 'may be this one' : 'may be one of these';
  return `The team for ${postcode} ${may}. It goes by the town. Call to ask.`;
}
