import { type Filters, NO_FILTERS, type Side } from './filters.ts';
import { FIND } from './paths.ts';

/** The fields of a search, in one order, so that one search has one address. */
export function fieldsOf(filters: Filters): readonly (readonly [string, string])[] {
  const { groups, needs, named, advice, age, near, ways, asker, level, thrive } = filters;
  const list = (name: string, values: readonly string[]) =>
    values.map((value) => [name, value] as const);
  return [
    ...list('group', groups),
    ...list('need', needs),
    ...list('named', named),
    ...list('advice', advice),
    ...(age === null ? [] : list('age', [String(age)])),
    ...(near === null ? [] : Object.entries(near)),
    ...list('way', ways),
    ...list('asker', asker === null ? [] : [asker]),
    ...list('level', level === null ? [] : [level]),
    ...list('thrive', thrive === null ? [] : [thrive]),
  ];
}

/** The address of a search: `/find?need=anxiety&age=12`. */
export function addressOf(filters: Filters, page = 1): string {
  const fields = [...fieldsOf(filters), ...(page > 1 ? [['page', String(page)] as const] : [])];
  const pairs = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? FIND : `${FIND}?${pairs.join('&')}`;
}

/** The sides on which a search is narrowed, in the order in which they are shown. */
export function sidesOf(filters: Filters): readonly Side[] {
  const { groups, needs, named, age, near, ways, asker, level, thrive } = filters;
  const isSet: { readonly [S in Side]: boolean } = {
    worry: groups.length + needs.length + named.length > 0,
    age: age !== null,
    near: near !== null,
    ways: ways.length > 0,
    asker: asker !== null,
    level: level !== null,
    thrive: thrive !== null,
  };
  return (Object.keys(isSet) as readonly Side[]).filter((side) => isSet[side]);
}

/** The search without one of its sides. */
export function without(filters: Filters, side: Side): Filters {
  if (side !== 'worry') return { ...filters, [side]: NO_FILTERS[side] };
  const { groups, needs, named, advice } = NO_FILTERS;
  return { ...filters, groups, needs, named, advice };
}

/** Every need that is looked for: those picked, and those of the groups picked. */
export function needsSought(
  { groups, needs }: Filters,
  groupsThere: readonly { readonly id: string; readonly needs: readonly string[] }[],
): readonly string[] {
  const ofGroups = groupsThere.filter(({ id }) => groups.includes(id));
  return [...new Set([...needs, ...ofGroups.flatMap((group) => group.needs)])];
}
