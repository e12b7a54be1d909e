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
  ground: { readonly area: Area; readonly day: Day },
): (home: readonly Spot[]) => TeamAnswer {
  const teamAt = teamsAt(service, ground);
  return (home) => oneOfTeams((home.length === 0 ? [NOWHERE_LISTED] : home).map(teamAt));
}

/** The same, of one spot. The answers of two spots with the same team are the same object. */
export function teamsAt(
  service: Located,
  { area, day }: { readonly area: Area; readonly day: Day },
): (spot: Spot) => TeamAnswer {
  const teams = service.teams.filter((team) => isInForce(team, day));
  if (!service.localities) {
    const only: TeamAnswer = oneTeam(service.name, teams[0]);
    return () => only;
  }
  const inside = new Set(area.districts.filter(({ inArea }) => inArea).map(({ code }) => code));
  const known = new Map(teams.map((team) => [team, knownTeam(team)]));
  return (spot) => {
    const team = inside.has(spot.district ?? '') ? teamOf(spot, teams) : undefined;
    return (team && known.get(team)) ?? ASK_A_PERSON;
  };
}

/** What the answers of every spot that may be home come to. */
export function oneOfTeams(answers: readonly TeamAnswer[]): TeamAnswer {
  const [first = ASK_A_PERSON] = answers;
  return answers.every((answer) => answer === first) ? first : NOT_YET_KNOWN;
}

const NOWHERE_LISTED: Spot = { district: null, place: null };
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
