import type { Area } from './area.ts';
import type { Finding } from './pack-file.ts';
import { itself, repeated, rowsAt, unknownNames } from './row-checks.rule.ts';

const FILE = 'needs.yaml';

/** Whether the groups name needs that exist, each need stands in a group, and ids are used once. */
export function needFindings({ needs, needGroups }: Area): readonly Finding[] {
  const rows = rowsAt(FILE, ['needs'], needs);
  const groups = rowsAt(FILE, ['groups'], needGroups);
  const ids = new Set(needs.map(({ id }) => id));
  const grouped = new Set(needGroups.flatMap((group) => group.needs));
  return [
    ...repeated('a need', rows, ({ id }) => id),
    ...repeated('a group', groups, ({ id }) => id),
    ...groups.flatMap(({ file, at, value }) => {
      const named = rowsAt(file, [...at, 'needs'], value.needs);
      return [...unknownNames('a need', named, ids), ...repeated('a need', named, itself)];
    }),
    ...rows
      .filter(({ value }) => !grouped.has(value.id))
      .map(({ file, at, value }) => ({
        file,
        at,
        expected: 'a need that stands in a group, so that people can pick it',
        found: `"${value.id}" in none`,
      })),
  ];
}
