import type { Area } from '../area/area.ts';
import type { Finding } from '../area/pack-file.ts';
import {
  backwards,
  itself,
  type Row,
  repeated,
  rowsAt,
  unknownNames,
} from '../area/row-checks.rule.ts';
import { type Against, entryFindings } from './entry-checks.rule.ts';
import type { ServiceBody } from './service-file.ts';
import { teamFindings } from './team-checks.rule.ts';
import { versionFindings } from './version-checks.rule.ts';

export type ServiceInFile = { readonly path: string; readonly body: ServiceBody };

/** Whether each service agrees with itself and with what the area has. */
export function serviceFindings(
  services: readonly ServiceInFile[],
  { area, teamLists }: Against,
): readonly Finding[] {
  const ids = new Set(services.map(({ body }) => body.id));
  return services.flatMap(({ path, body }) => [
    ...nameFindings(path, body),
    ...backwards([
      { file: path, at: [], value: body },
      ...rowsAt(path, ['venues'], body.venues ?? []),
    ]),
    ...idFindings(path, body, area),
    ...versionFindings(path, body, area),
    ...teamFindings(path, body, area),
    ...entryFindings(path, body, { area, teamLists }),
    ...wayFindings(path, body, ids),
  ]);
}

/** A way in that goes on at another service needs that service. */
function wayFindings(
  file: string,
  { wayIn }: ServiceBody,
  known: ReadonlySet<string>,
): readonly Finding[] {
  const rows = rowsAt(file, ['wayIn'], wayIn).flatMap(({ at, value: { service } }) =>
    service === undefined ? [] : [{ file, at: [...at, 'service'], value: service }],
  );
  return unknownNames('a service', rows, known);
}

function nameFindings(file: string, { id }: ServiceBody): readonly Finding[] {
  const named = `services/${id}.yaml`;
  if (file === named) return [];
  return [{ file, at: ['id'], expected: `the id that its file is named by`, found: `"${id}"` }];
}

function idFindings(file: string, body: ServiceBody, area: Area): readonly Finding[] {
  const lists = [
    { what: 'a need', at: 'needs', named: body.needs, known: idsOf(area.needs) },
    { what: 'a contact', at: 'contacts', named: body.contacts, known: idsOf(area.contacts) },
    {
      what: 'a group',
      at: 'thriveGroups',
      named: body.thriveGroups,
      known: idsOf(area.thriveGroups),
    },
  ];
  return lists.flatMap(({ what, at, named, known }) => {
    const rows: readonly Row<string>[] = rowsAt(file, [at], named);
    return [...unknownNames(what, rows, known), ...repeated(what, rows, itself)];
  });
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
