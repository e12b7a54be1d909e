import type { Area, DistrictCode } from '../area/area.ts';
import type { CriteriaVersion, Criterion, Service, Team, WayInRule } from './directory.ts';
import { serviceAt } from './paths.ts';
import { type ServiceBody, THE_AREA } from './service-file.ts';
import type { TeamsBody } from './teams-file.ts';

/** What a service's file leaves to others: `answersWithin` comes from the pathways. */
export type Shared = {
  readonly area: Area;
  readonly answersWithin: string | null;
  /** The lists of teams that services share. */
  readonly teamLists: readonly TeamsBody[];
};

/** A service as its file tells of it, in its area. */
export function makeService(
  body: ServiceBody,
  { area, answersWithin, teamLists }: Shared,
): Service {
  const list = teamLists.find(({ id }) => id === body.teams);
  const teams = typeof body.teams === 'string' ? (list?.teams ?? []) : body.teams;
  return {
    ...body,
    wayIn: body.wayIn.map(makeWay),
    doFirst: body.doFirst ?? [],
    levels: body.levels ?? [],
    disagreements: [...(body.disagreements ?? []), ...(list?.disagreements ?? [])],
    ...makeTold(body),
    thriveGroups: body.thriveGroups.map((id) => inTheAreasWords(id, area)),
    versions: body.versions.map((version) => makeVersion(version, area)),
    teams: teams.map((team) => makeTeam(team, area)),
    answersWithin,
  };
}

function makeTold(body: ServiceBody) {
  return {
    toldIn: body.toldIn ?? null,
    checkedBy: body.checkedBy ?? null,
    forYoungPeople: body.forYoungPeople ?? [],
    forProfessionals: body.forProfessionals ?? [],
    languages: body.languages ?? null,
    access: body.access ?? null,
    venues: (body.venues ?? []).map((venue) => ({ ...venue, address: venue.address ?? null })),
  };
}

/** An id that the area doesn't have stays as it is; the checks find it. */
function inTheAreasWords(id: string, area: Area): string {
  return area.thriveGroups.find((group) => group.id === id)?.says ?? id;
}

function makeWay({ service, ...way }: ServiceBody['wayIn'][number]): WayInRule {
  return service === undefined ? way : { ...way, href: serviceAt(service) };
}

type VersionBody = ServiceBody['versions'][number];
type CriterionBody = VersionBody['criteria'][number];

function makeVersion(body: VersionBody, area: Area): CriteriaVersion {
  return {
    ...body,
    criteria: body.criteria.map((criterion) => makeCriterion(criterion, area)),
    aPersonJudges: body.aPersonJudges.map((says) => ({ says, source: body.source })),
  };
}

function makeCriterion(body: CriterionBody, area: Area): Criterion {
  if (body.kind !== 'area') return body;
  return { ...body, lives: districtsOf(body.lives, area), learns: districtsOf(body.learns, area) };
}

function makeTeam(body: TeamsBody['teams'][number], area: Area): Team {
  return {
    ...body,
    address: body.address ?? null,
    places: body.places ?? [],
    districts: districtsOf(body.districts ?? [], area),
    succeeds: body.succeeds ?? [],
  };
}

function districtsOf(named: readonly string[], area: Area): readonly DistrictCode[] {
  const own = area.districts.filter(({ inArea }) => inArea).map(({ code }) => code);
  return [...new Set(named.flatMap((name) => (name === THE_AREA ? own : [name])))];
}
