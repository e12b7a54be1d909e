import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How somebody sits at the site: a phone or a wide screen, with scripts or without. */
export type Sitting = { readonly width: 320 | 375 | 1280; readonly scripts: boolean };

export const PHONE = { width: 375, scripts: true } as const;
export const WIDE = { width: 1280, scripts: true } as const;
export const BARE_PHONE = { width: 375, scripts: false } as const;
export const BARE_WIDE = { width: 1280, scripts: false } as const;

/** For the name of a test: `at 375 px, scripts off`. */
export function sitting({ width, scripts }: Sitting): string {
  return `at ${width} px, scripts ${scripts ? 'on' : 'off'}`;
}

/** Somebody at a browser of their own. Each page that they come to is looked over as it comes. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly opens: (path: string) => Promise<void>;
  readonly picks: (label: string, of?: string) => Promise<void>;
  /** One of a list that opens. */
  readonly chooses: (label: string, option: string) => Promise<void>;
  readonly types: (label: string, words: string) => Promise<void>;
  readonly presses: (button: string) => Promise<void>;
  /** A link by its words; in a table, by those of its row. */
  readonly follows: (link: string, row?: string) => Promise<void>;
  readonly goesBack: () => Promise<void>;
  readonly goesForward: () => Promise<void>;
  readonly sees: (words: string | RegExp) => Promise<void>;
  readonly doesNotSee: (words: string | RegExp) => Promise<void>;
  /** Opens what is folded away under a summary. */
  readonly opensUp: (summary: string) => Promise<void>;
  /** The heading of the page. */
  readonly isAt: (heading: string | RegExp) => Promise<void>;
  /** The same person in a second tab. */
  readonly opensTab: (path: string) => Promise<Visitor>;
  /** How many pages they have come to so far. */
  readonly screens: () => number;
  readonly closes: () => Promise<void>;
};

type Visit = {
  readonly browser: Browser;
  readonly address: string;
  readonly sitting: Sitting;
  /** What no address and no title may hold. */
  readonly secrets?: readonly string[];
};

/** Sits somebody down before a new browser that has never been here. */
export async function sitDown(visit: Visit): Promise<Visitor> {
  const { width, scripts } = visit.sitting;
  const context = await visit.browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(10_000);
  return visitorAt(await context.newPage(), {
    ...visit,
    context,
    complaints: [],
    came: { screens: 0 },
  });
}

type Desk = Visit & {
  readonly context: BrowserContext;
  readonly complaints: string[];
  readonly came: { screens: number };
};

function visitorAt(page: Page, desk: Desk): Visitor {
  listen(page, desk);
  const coming = async (act: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), act()]);
    desk.came.screens += 1;
    await lookOver(page, desk);
  };
  const main = page.locator('main');
  return {
    page,
    context: desk.context,
    opens: (path) => coming(() => page.goto(desk.address + path)),
    picks: async (label, of) => {
      const among = of ? page.getByRole('group', { name: of }) : page;
      await among.getByLabel(label, { exact: true }).check();
    },
    chooses: async (label, option) => {
      await page.getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    types: (label, words) => page.getByLabel(label).fill(words),
    presses: (button) => coming(() => page.getByRole('button', { name: button }).click()),
    follows: (link, row) => {
      const among = row ? page.getByRole('row').filter({ hasText: row }) : page;
      return coming(() => among.getByRole('link', { name: link }).first().click());
    },
    goesBack: () => coming(() => page.goBack()),
    goesForward: () => coming(() => page.goForward()),
    sees: (words) => main.getByText(words).first().waitFor(),
    doesNotSee: async (words) => expect(await main.getByText(words).count()).toBe(0),
    opensUp: (summary) => main.getByText(summary).first().click(),
    isAt: async (heading) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    },
    opensTab: async (path) => {
      const tab = visitorAt(await desk.context.newPage(), desk);
      await tab.opens(path);
      return tab;
    },
    screens: () => desk.came.screens,
    closes: async () => {
      await desk.context.close();
      expect(desk.complaints).toEqual([]);
    },
  };
}

// What a browser says of a page of ours that answers with a fault, as it must.
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/;

function listen(page: Page, { complaints, address }: Desk): void {
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(address) || request.isNavigationRequest();
    if (!isOurs) complaints.push(`${page.url()}: asks another site, ${request.url()}`);
  });
  page.on('pageerror', (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || EXPECTED.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}

// Pages looked over before: the same headings at the same width, with scripts or without.
const lookedOver = new Set<string>();

/** What holds of every page, whoever looks. */
async function lookOver(page: Page, { sitting, complaints, secrets = [] }: Desk): Promise<void> {
  const seen = await page.evaluate<Seen>(SEEN);
  const at = `${page.url()} ${seen.title}`;
  const told = secrets.filter((secret) => decodeURIComponent(at).includes(secret));
  complaints.push(...told.map((secret) => `${at}: tells ${secret}`));
  const kind = [sitting.width, sitting.scripts, ...seen.headings].join('\n');
  if (lookedOver.has(kind)) return;
  lookedOver.add(kind);
  complaints.push(...faultsOf(seen).map((says) => `${page.url()}: ${says}`));
  complaints.push(...(await scrollingSideways(page, sitting)));
  if (sitting.scripts) complaints.push(...(await faultsOfAxe(page)));
}

/** A page as it stands, asked for in one go. */
type Seen = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly ids: readonly string[];
  readonly isOfStaff: boolean;
  /** The links of the strip that are in sight. */
  readonly ways: readonly string[];
};

const SEEN = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const inSight = (part) => part.getClientRects().length > 0;
  return {
    title: document.title,
    headings: all('h1, h2, h3, legend').map((part) => part.innerText),
    ids: all('[id]').map((part) => part.id),
    isOfStaff: document.querySelector('.oast-staff') !== null,
    ways: all('nav.oast-safety a').filter(inSight).map((part) => part.innerText),
  };
})()`;

function faultsOf({ ids, isOfStaff, ways }: Seen): readonly string[] {
  // An id that two parts share leads a label, a fault or a reader to the wrong one.
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  // On every page of the public: help now, and out of here.
  const missing = ['Get help now', 'Leave this site'].filter((way) => !ways.includes(way));
  return [
    ...twice.map((id) => `two parts are called ${id}`),
    ...(isOfStaff ? [] : missing.map((way) => `has no “${way}”`)),
  ];
}

async function scrollingSideways(page: Page, { width }: Sitting): Promise<readonly string[]> {
  const found: string[] = [];
  for (const narrow of [320, width]) {
    await page.setViewportSize({ width: narrow, height: 800 });
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (over > 0) found.push(`${page.url()}: scrolls ${over} px sideways at ${narrow} px`);
  }
  return found;
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faultsOfAxe(page: Page): Promise<readonly string[]> {
  // Our pages hold no frames, so axe need not open a page of its own to put them together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: AXE_TAGS, resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.map(({ target }) => target.join(' ')).join(', ');
    return `${page.url()}: axe ${id} at ${where}`;
  });
}
