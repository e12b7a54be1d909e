import { LISTS, type ListName } from '../../interop/openreferral/paths.ts';
import { checkPage, idOf, type Page, readPage } from './pages.ts';
import type { Judge, SchemaName } from './schemas.ts';

/** Asks a feed for what stands at an address below its stub: `/services?page=2`. */
export type Ask = (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;

/** What a walk over a feed came to. */
export type Conformance = { readonly checked: number; readonly faults: readonly string[] };

/** The schema of an entry in its list, and those of the answer about it alone. */
const KINDS: Readonly<
  Record<ListName, { readonly listed: SchemaName; readonly full: readonly SchemaName[] }>
> = {
  services: { listed: 'service-in-list', full: ['service'] },
  // The profile's openapi.json names the second for this answer, and its schema folder the first.
  service_at_locations: {
    listed: 'service-at-location-in-list',
    full: ['service-at-location', 'service'],
  },
  organizations: { listed: 'organization-in-list', full: ['organization'] },
  taxonomies: { listed: 'taxonomy', full: ['taxonomy'] },
  taxonomy_terms: { listed: 'taxonomy-term', full: ['taxonomy-term'] },
};

/** How many entries a page is asked to hold, so that a small feed has several pages as well. */
const PER_PAGE = 5;

/**
 * Walks every page of every list of a feed, and asks for every id that they name; holds each answer
 * against its schema, and the pages against what they say of themselves.
 */
export async function conform(ask: Ask, judge: Judge, perPage = PER_PAGE): Promise<Conformance> {
  const faults: string[] = [];
  const ids = new Set<string>();
  const named = new Map<string, string>();
  let checked = 0;
  const fault = (where: string, says: readonly string[]) => {
    faults.push(...says.map((one) => `${where}: ${one}`));
  };
  const see = async (path: string, name: (json: unknown) => readonly string[]) => {
    const { status, json } = await ask(path);
    checked += 1;
    fault(path, status === 200 ? name(json) : [`answered ${status}`]);
    return json;
  };
  await see('', aboutFaults);
  for (const list of LISTS) {
    const { listed, full } = KINDS[list];
    for (const one of await walk(list, { ask, perPage, fault, count: () => (checked += 1) })) {
      const path = `/${list}/${idOf(one)}`;
      ids.add(idOf(one));
      fault(`${path} in its list`, judge(listed, one));
      const whole = await see(path, (json) => full.flatMap((name) => judge(name, json)));
      if (idOf(whole) !== idOf(one)) fault(path, ['tells of another id']);
      for (const id of namesIn(whole)) named.set(id, path);
    }
  }
  for (const [id, path] of named) if (!ids.has(id)) fault(path, [`names ${id}, which is nowhere`]);
  return { checked, faults };
}

function aboutFaults(json: unknown): readonly string[] {
  const { version } = json as { readonly version?: unknown };
  return /^HSDS-UK-3\.0$/.test(String(version)) ? [] : ['names no version HSDS-UK-3.0'];
}

type Walk = {
  readonly ask: Ask;
  readonly perPage: number;
  readonly fault: (where: string, says: readonly string[]) => void;
  readonly count: () => void;
};

/** The entries of every page of a list, the empty one past its end too. */
async function walk(
  list: ListName,
  { ask, perPage, fault, count }: Walk,
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  let first: Page | undefined;
  for (let number = 1; ; number += 1) {
    const path = `/${list}?page=${number}&per_page=${perPage}`;
    const page = readPage(await ask(path));
    count();
    if (page.kind === 'faulty') {
      fault(path, page.faults);
      return entries;
    }
    first ??= page.page;
    fault(path, checkPage(page.page, { number, perPage, first, before: entries.length }));
    if (page.page.contents.length === 0) break;
    entries.push(...page.page.contents);
  }
  const different = new Set(entries.map(idOf)).size;
  if (different !== entries.length) fault(`/${list}`, ['tells of one id twice']);
  if (first.total_items !== entries.length) {
    fault(`/${list}`, [`says ${first.total_items} items, and has ${entries.length}`]);
  }
  return entries;
}

const NAMES = ['organization_id', 'taxonomy_id', 'taxonomy_term_id', 'parent_id', 'service_id'];

/** The ids of other entries that an answer names, however deep. */
function namesIn(told: unknown): readonly string[] {
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([name, value]) =>
    NAMES.includes(name) && typeof value === 'string' ? [value] : namesIn(value),
  );
}
