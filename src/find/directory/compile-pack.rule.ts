import type { Day } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import { adviceFindings } from '../area/advice-checks.rule.ts';
import { adviceKind } from '../area/advice-file.ts';
import type { Area } from '../area/area.ts';
import { contactFindings, staleFindings } from '../area/contact-checks.rule.ts';
import { digestOf } from '../area/digest.rule.ts';
import { holidayFindings, holidaysEndFindings } from '../area/holiday-checks.rule.ts';
import { makeArea } from '../area/make-area.rule.ts';
import { needFindings } from '../area/need-checks.rule.ts';
import { outlineFindings } from '../area/outline-checks.rule.ts';
import { outlinesKind } from '../area/outlines-file.ts';
import { type Finding, filesOf, type PackFile } from '../area/pack-file.ts';
import { type Pathways, pathwaysKind } from '../area/pathways-file.ts';
import { placeFindings } from '../area/place-checks.rule.ts';
import { planKind } from '../area/plan-file.ts';
import { shapeFaults, withLines } from '../area/shape-faults.rule.ts';
import { makeService } from './make-service.rule.ts';
import { makeSession } from './make-session.rule.ts';
import { type AreaPack, PACK_KINDS, type ReadPack } from './pack.ts';
import { pathwayFindings } from './pathway-checks.rule.ts';
import { type ServiceInFile, serviceFindings } from './service-checks.rule.ts';
import { serviceKind } from './service-file.ts';
import { sessionFindings } from './session-checks.rule.ts';
import { sessionsKind } from './sessions-file.ts';
import { type TeamsInFile, teamListFindings } from './team-checks.rule.ts';
import { teamsKind } from './teams-file.ts';

/**
 * Checks a pack's files and puts them together, from a folder or from the database alike. First
 * each file by its own shape; where all are good, each against the others. With a day, crisis
 * lines that were verified too long before it are faults too (DOMAIN T20).
 */
export function compilePack(files: readonly PackFile[], on?: Day): ReadPack {
  const misshapen = shapeFaults(files, PACK_KINDS);
  if (misshapen.length > 0) return { kind: 'faulty', faults: misshapen };
  const area = makeArea(files);
  const pathways = filesOf(files, pathwaysKind)[0]?.body;
  if (!area || !pathways) return impossible('a pack whose files fit and are not all there');
  const services = filesOf(files, serviceKind);
  const teamLists = filesOf(files, teamsKind);
  const findings = [
    ...crossFindings({ area, pathways, services, teamLists }, on),
    ...adviceFindings(filesOf(files, adviceKind), {
      area,
      services: new Set(services.map(({ body }) => body.id)),
    }),
    ...outlineFindings(filesOf(files, outlinesKind), area),
    ...sessionFindings(filesOf(files, sessionsKind), {
      area,
      services: new Set(services.map(({ body }) => body.id)),
    }),
  ];
  if (findings.length > 0) return { kind: 'faulty', faults: withLines(files, findings) };
  return { kind: 'good', pack: putTogether(files, area, pathways) };
}

type Parts = {
  readonly area: Area;
  readonly pathways: Pathways;
  readonly services: readonly ServiceInFile[];
  readonly teamLists: readonly TeamsInFile[];
};

function crossFindings(
  { area, pathways, services, teamLists }: Parts,
  on?: Day,
): readonly Finding[] {
  const ids = new Set(services.map(({ body }) => body.id));
  return [
    ...placeFindings(area),
    ...contactFindings(area),
    ...holidayFindings(area),
    ...needFindings(area),
    ...teamListFindings(teamLists, area),
    ...serviceFindings(services, { area, teamLists }),
    ...pathwayFindings(pathways, ids),
    ...(on === undefined ? [] : [...staleFindings(area, on), ...holidaysEndFindings(area, on)]),
  ];
}

function putTogether(files: readonly PackFile[], area: Area, pathways: Pathways): AreaPack {
  const answers = new Map(pathways.answersWithin.rows.map((row) => [row.service, row.says]));
  const teamLists = filesOf(files, teamsKind).map(({ body }) => body);
  const services = filesOf(files, serviceKind).map(({ body }) =>
    makeService(body, { area, teamLists, answersWithin: answers.get(body.id) ?? null }),
  );
  const bodies = files.map(({ path, body }) => ({ path, body })).sort(byPath);
  return {
    area,
    services: services.sort((one, other) => (one.id < other.id ? -1 : 1)),
    plan: filesOf(files, planKind)
      .map(({ body }) => body)
      .sort((one, other) => one.year - other.year),
    pathways,
    advice: filesOf(files, adviceKind)
      .map(({ body }) => body)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    outlines: filesOf(files, outlinesKind)[0]?.body ?? null,
    sessions: filesOf(files, sessionsKind)
      .map(({ body }) => makeSession(body))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    digest: digestOf(bodies),
    files: [...files].sort(byPath).map(({ lineOf: _, ...file }) => file),
  };
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}
