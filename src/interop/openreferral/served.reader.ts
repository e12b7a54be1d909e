import { createHash } from 'node:crypto';
import type { Area } from '../../find/area/area.ts';
import { candidatesOf } from '../../find/area/where-is-it.rule.ts';
import type { AreaPack } from '../../find/directory/pack.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { makeCatalogue } from './catalogue.rule.ts';
import type { Entry } from './facets.ts';
import { type Kept, keepAnswers } from './kept-answers.reader.ts';
import { isFiltered, matches } from './matches.rule.ts';
import { LISTS, type ListName } from './paths.ts';
import type { Query } from './query.ts';

/** One entry, with the JSON that stands for it in a list. */
export type ServedEntry = Entry & { readonly json: Buffer };

/** The feed of one pack on one day, ready to be sent. */
export type Served = {
  readonly entries: (list: ListName) => readonly ServedEntry[];
  readonly find: (list: ListName, id: string) => ServedEntry | undefined;
  /** Those that are asked for, in the order of the list. */
  readonly asked: (list: ListName, query: Query) => readonly ServedEntry[];
  readonly modified: Instant | null;
  /** Another content, another tag. */
  readonly tag: string;
  /** Answers that were made before, pressed. They go with the feed that they were made from. */
  readonly kept: Kept;
};

export type ServedFrom = {
  readonly book: { readonly now: () => AreaPack };
  /** Where this site stands, without a slash at its end. */
  readonly site: string;
};

/**
 * The feed as on a day. It is made anew when the pack has changed or another day has begun, and
 * asks the database nothing.
 */
export function servedOf({ book, site }: ServedFrom): (on: Day) => Served {
  let pack: AreaPack | undefined;
  let day: Day | undefined;
  let served: Served | undefined;
  return (on) => {
    const now = book.now();
    if (served && pack === now && day === on) return served;
    served = serve(now, { on, site });
    [pack, day] = [now, on];
    return served;
  };
}

function serve(pack: AreaPack, { on, site }: { readonly on: Day; readonly site: string }): Served {
  const catalogue = makeCatalogue({ pack, area: pack.area, on, site });
  const hash = createHash('sha256').update(pack.digest);
  const lists = new Map(
    LISTS.map((list) => [list, catalogue.lists[list].map((entry) => withJson(entry))] as const),
  );
  for (const entries of lists.values()) for (const { json } of entries) hash.update(json);
  const byId = new Map(
    LISTS.map(
      (list) => [list, new Map(lists.get(list)?.map((entry) => [entry.id, entry]))] as const,
    ),
  );
  const entries = (list: ListName) => lists.get(list) ?? [];
  return {
    entries,
    find: (list, id) => byId.get(list)?.get(id.toLowerCase()),
    asked: (list, query) => filtered(entries(list), query, pack.area),
    modified: catalogue.modified,
    tag: hash.digest('base64url'),
    kept: keepAnswers(MOST_KEPT_BYTES),
  };
}

const MOST_KEPT_BYTES = 16 * 1024 * 1024;

function withJson(entry: Entry): ServedEntry {
  return { ...entry, json: Buffer.from(JSON.stringify(entry.listed())) };
}

function filtered(
  entries: readonly ServedEntry[],
  query: Query,
  area: Area,
): readonly ServedEntry[] {
  if (!isFiltered(query)) return entries;
  const where = query.postcode ? candidatesOf({ postcode: query.postcode }, area) : null;
  const spots = where?.kind === 'candidates' ? where.candidates : [];
  return entries.filter(({ facets }) => matches(facets, query, spots));
}
