import type { Area, Need } from '../area/area.ts';

/** Needs to choose from under one heading. */
export type Offered = { readonly says: string; readonly needs: readonly Need[] };

type Picked = { readonly groups: readonly string[]; readonly found: readonly string[] };

const FROM_WORDS = 'From what you said';

/**
 * What "Which of these is it like?" offers: what own words came to, then each picked group that
 * holds more than one need. A need stands once, where it comes first.
 */
export function needsOffered({ groups, found }: Picked, area: Area): readonly Offered[] {
  const several = area.needGroups.filter(
    ({ id, needs }) => groups.includes(id) && needs.length > 1,
  );
  const lists = [{ says: FROM_WORDS, needs: found }, ...several];
  const shown = new Set<string>();
  return lists.flatMap(({ says, needs }) => {
    const fresh = needs.filter((id) => !shown.has(id));
    for (const id of fresh) shown.add(id);
    const own = fresh.flatMap((id) => area.needs.find((need) => need.id === id) ?? []);
    return own.length > 0 ? [{ says, needs: own }] : [];
  });
}

/** The needs that picking a group says already: those of groups that hold one need. */
export function needsSure({ groups }: Pick<Picked, 'groups'>, area: Area): readonly string[] {
  const alone = area.needGroups.filter(
    ({ id, needs }) => groups.includes(id) && needs.length === 1,
  );
  return [...new Set(alone.flatMap(({ needs }) => needs))];
}
