import Type, { type Static } from 'typebox';
import { Check, Errors } from 'typebox/value';

const whole = Type.Integer({ minimum: 0 });

/** The standard's page: `components.schemas.Page` of its openapi.json, every field there. */
const PageShape = Type.Object({
  total_items: whole,
  total_pages: whole,
  page_number: whole,
  size: whole,
  first_page: Type.Boolean(),
  last_page: Type.Boolean(),
  empty: Type.Boolean(),
  contents: Type.Array(Type.Unknown()),
});
export type Page = Static<typeof PageShape>;

type Told = { readonly status: number; readonly json: unknown };

export function readPage({ status, json }: Told) {
  if (status !== 200) return { kind: 'faulty', faults: [`answered ${status}`] } as const;
  if (Check(PageShape, json)) return { kind: 'good', page: json } as const;
  const faults = Errors(PageShape, json).map(({ instancePath, message }) => {
    return `${instancePath} ${message}`;
  });
  return { kind: 'faulty', faults } as const;
}

type Walked = {
  readonly number: number;
  readonly perPage: number;
  readonly first: Page;
  /** How many entries came before this page. */
  readonly before: number;
};

/** What a page says of itself that is not so. */
export function checkPage(page: Page, { number, perPage, first, before }: Walked) {
  const { contents } = page;
  const total = first.total_items;
  const truth: Readonly<Record<Exclude<keyof Page, 'contents'>, number | boolean>> = {
    total_items: total,
    total_pages: Math.ceil(total / perPage),
    page_number: number,
    size: Math.max(0, Math.min(perPage, total - before)),
    first_page: number === 1,
    last_page: number >= Math.ceil(total / perPage),
    empty: contents.length === 0,
  };
  const faults = Object.entries(truth).flatMap(([name, value]) => {
    const said = page[name as keyof typeof truth];
    return said === value ? [] : [`says ${name} ${said}, which is ${value}`];
  });
  return contents.length === page.size ? faults : [...faults, `holds ${contents.length} entries`];
}

/** An entry's id; empty where it has none. */
export function idOf(entry: unknown): string {
  const hasId = typeof entry === 'object' && entry !== null && 'id' in entry;
  return hasId ? String(entry.id) : '';
}
