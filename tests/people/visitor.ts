import type { Instant } from '../../src/kernel/day.ts';
import { makeTemplates } from '../../src/platform/web/nunjucks.ts';
import type { Form, Outcome, Page, Visit } from '../../src/platform/web/page.ts';
import { type Shell, viewOf } from '../../src/platform/web/shell.ts';

/** What somebody sees at the end of an act: where they came to, and the page there. */
export type Seen = {
  readonly at: string;
  readonly title: string;
  readonly view: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
  /** The page as it is drawn; drawing it fails where a template prints what is absent. */
  readonly html: string;
};

/** Somebody with a browser of their own, who visits pages without a web server between. */
export type Visitor = {
  readonly get: (address: string) => Promise<Seen>;
  readonly post: (address: string, form?: Form) => Promise<Seen>;
  /** What their browser keeps, by part. */
  readonly keeps: ReadonlyMap<string, unknown>;
};

/** Follows every redirect, as a browser does. The time stands still; `before` is kept already. */
export function visitorOf(
  pages: readonly Page[],
  now: string,
  before: Readonly<Record<string, unknown>> = {},
): Visitor {
  const keeps = new Map<string, unknown>(Object.entries(before));
  const act = async (method: 'get' | 'post', address: string, body: Form): Promise<Seen> => {
    const { page, visit } = arrive(pages, address, { now: now as Instant, body, keeps });
    const handler = page[method];
    if (!handler) throw new Error(`${page.at} has no ${method}`);
    const outcome = await handler(visit);
    return outcome.kind === 'go' ? act('get', outcome.to, {}) : seen(address, outcome);
  };
  return {
    get: (address) => act('get', address, {}),
    post: (address, form = {}) => act('post', address, form),
    keeps,
  };
}

type Coming = { readonly now: Instant; readonly body: Form; readonly keeps: Map<string, unknown> };

function arrive(pages: readonly Page[], address: string, { now, body, keeps }: Coming) {
  const { pathname, searchParams } = new URL(address, 'https://oast.test');
  const found = pages.flatMap((page) => {
    const shape = page.at.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
    const params = new RegExp(`^${shape}$`).exec(pathname);
    return params ? [{ page, params: { ...params.groups } }] : [];
  })[0];
  if (!found) throw new Error(`no page at ${pathname}`);
  const visit: Visit = {
    asAt: null,
    now,
    body,
    params: found.params,
    query: Object.fromEntries(searchParams),
    viewer: { area: 'kent', role: 'public', parties: [] },
    who: null,
    kept: {
      // As the sealed cookie does: what comes back is a copy, and JSON.
      read: (part) => copyOf(keeps.get(part)),
      write: (part, value) => keeps.set(part, copyOf(value)),
    },
    requestId: 'request-1',
    client: 'client-1',
    sessionKey: undefined,
  };
  return { page: found.page, visit };
}

function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const templates = makeTemplates();

function seen(address: string, outcome: Extract<Outcome, { kind: 'show' }>): Seen {
  return {
    at: address,
    title: outcome.title,
    view: outcome.view,
    faults: outcome.faults.map(({ says }) => says),
    html: templates.render(outcome.template, viewOf(outcome, plainShell(address))),
  };
}

/** A frame with nothing in it but what every page has. */
export function plainShell(address: string): Shell {
  return {
    productName: 'Kent: help for children and young people',
    areaName: 'Kent',
    demonstration: false,
    path: address.split('?')[0] ?? '/',
    asset: (name) => `/assets/${name}`,
    helpLines: [],
    asAt: null,
    siteLinks: [],
    staff: null,
  };
}
