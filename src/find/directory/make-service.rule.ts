import type { Area, DistrictCode } from '../area/area.ts';
import type { CriteriaVersion, Criterion, Service, Team } from './directory.ts';
import { type ServiceBody, THE_AREA } from './service-file.ts';

/** A service as its file tells of it, in its area. `answersWithin` comes from the pathways. */
export function makeService(body: ServiceBody, area: Area, answersWithin: string | null): Service {
  return {
    ...body,
    thriveGroups: body.thriveGroups.map((id) => inTheAreasWords(id, area)),
    versions: body.versions.map((version) => makeVersion(version, area)),
    teams: body.teams.map((team) => makeTeam(team, area)),
    answersWithin,
  };
}

/** An id that the area doesn't have stays as it is; the checks find it. */
function inTheAreasWords(id: string, area: Area): string {
  return area.thriveGroups.find((group) => group.id === id)?.says ?? id;
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

function makeTeam(body: ServiceBody['teams'][number], area: Area): Team {
  return {
    ...body,
    places: body.places ?? [],
    districts: districtsOf(body.districts ?? [], area),
    succeeds: body.succeeds ?? [],
  };
}

function districtsOf(named: readonly string[], area: Area): readonly DistrictCode[] {
  const own = area.districts.filter(({ inArea }) => inArea).map(({ code }) => code);
  return [...new Set(named.flatMap((name) => (name === THE_AREA ? own : [name])))];
}
