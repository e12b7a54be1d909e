import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import { isInForce } from '../area/dates.rule.ts';
import type { Spot } from '../area/where-is-it.rule.ts';
import type { Service, Team } from '../directory/directory.ts';
import type { TeamAnswer } from './answer.ts';

type Located = Pick<Service, 'name' | 'localities' | 'teams'>;

/**
 * The team that a child's request goes to, by where the child lives (contract CHECK.md, `team`).
 * A place on a list goes before its district: Sandwich is in Dover district and served by east,
 * Sittingbourne is on no list (DOMAIN.md 1.2). What no list settles is for a person: a home
 * outside the area, a place on no list in force, or one that two teams name.
 */
export function whichTeam(
  service: Located,
  { area, day }: { readonly area: Area; readonly day: Day },
): (home: readonly Spot[]) => TeamAnswer {
  const teams = service.teams.filter((team) => isInForce(team, day));
  if (!service.localities) {
    const only: TeamAnswer = oneTeam(service.name, teams[0]);
    return () => only;
  }
  const inside = new Set(area.districts.filter(({ inArea }) => inArea).map(({ code }) => code));
  const known = new Map(teams.map((team) => [team, knownTeam(team)]));
  const answerAt = (spot: Spot) => {
    const team = inside.has(spot.district ?? '') ? teamOf(spot, teams) : undefined;
    return (team && known.get(team)) ?? ASK_A_PERSON;
  };
  return (home) => {
    const [first = ASK_A_PERSON, ...rest] = home.map(answerAt);
    return rest.every((answer) => answer === first) ? first : NOT_YET_KNOWN;
  };
}

const ASK_A_PERSON: TeamAnswer = { answer: 'ask-a-person' };
const NOT_YET_KNOWN: TeamAnswer = { answer: 'not-yet-known' };

function teamOf({ place, district }: Spot, teams: readonly Team[]): Team | undefined {
  const named = teams.filter(({ places }) => place !== null && places.includes(place));
  const covering = teams.filter(
    ({ districts }) => district !== null && districts.includes(district),
  );
  const [team, another] = named.length > 0 ? named : covering;
  return another === undefined ? team : undefined;
}

function knownTeam({ id, name, phone, email }: Team): TeamAnswer {
  return { answer: 'known', id, name, phone, email };
}

function oneTeam(serviceName: string, team: Team | undefined): TeamAnswer {
  return { answer: 'one-team', name: team?.name ?? serviceName, phone: team?.phone ?? null };
}
