import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAssets } from '../../src/platform/web/assets.ts';
import { makeTemplates } from '../../src/platform/web/nunjucks.ts';
import { type Shell, viewOf } from '../../src/platform/web/shell.ts';
import { openBrowser } from './browser.ts';

// The frame on its own: pages of words only, behind the strict content policy, in a real browser.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const assets = loadAssets();
const shell: Shell = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: true,
  path: '/',
  asset: assets.asset,
  helpLines: [],
  asAt: null,
  siteLinks: [{ href: '/privacy', text: 'Privacy' }],
  staff: null,
};
const noLines = { urgent: [], listening: [], safeguarding: [], service: [] };
const helpNow = makeTemplates().render(
  'web/help-now.njk',
  viewOf({ view: noLines, title: 'Help', faults: [] }, shell),
);
const REVEAL = `<div class="nhsuk-radios" data-module="nhsuk-radios">
  <div class="nhsuk-radios__item"><input class="nhsuk-radios__input" id="call" name="how" type="radio" data-aria-controls="more"><label class="nhsuk-label nhsuk-radios__label" for="call">Call</label></div>
  <div class="nhsuk-radios__conditional nhsuk-radios__conditional--hidden" id="more"><label for="phone">Phone</label><input id="phone"></div></div>`;
const PAGES: Readonly<Record<string, string>> = {
  '/help-now': helpNow,
  '/reveal': helpNow.replace('</main>', `${REVEAL}</main>`),
  '/elsewhere': '<!DOCTYPE html><html lang="en"><title>Weather</title><h1>Weather</h1>',
};

let browser: Browser;
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const asset = assets.find(request.url ?? '')?.asset;
    if (request.url === '/leave') {
      response.writeHead(303, { location: '/elsewhere' }).end();
    } else if (asset) {
      response.writeHead(200, { 'content-type': asset.type, 'content-encoding': 'br' });
      response.end(asset.brotli);
    } else {
      const html = PAGES[request.url ?? ''] ?? '';
      response.writeHead(html === '' ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
      });
      response.end(html);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(base + path);
  // The line that counts presses aloud stands once the scripts are there.
  const isScripted = options.javaScriptEnabled !== false;
  if (isScripted) await page.locator('[role=status]').waitFor({ state: 'attached' });
  return page;
}

describe('leaving', () => {
  test('one press takes the page out of the history', async () => {
    const page = await open('/reveal');
    await page.goto(`${base}/help-now`, { waitUntil: 'networkidle' });
    await page.click('.oast-safety__exit');
    await page.waitForURL('**/elsewhere');
    await page.goBack();
    expect(page.url()).toBe(`${base}/reveal`);
  });

  test('three presses of Shift leave, and are counted aloud', async () => {
    const page = await open('/help-now');
    await page.keyboard.press('Shift');
    expect(await page.textContent('[role=status]')).toBe(
      'To leave this site, press Shift 2 more times',
    );
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.waitForURL('**/elsewhere');
  });

  test('capital letters are not presses of Shift', async () => {
    const page = await open('/help-now');
    for (const key of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${key}`);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(page.url()).toBe(`${base}/help-now`);
  });

  test('works with scripts off', async () => {
    const page = await open('/help-now', { javaScriptEnabled: false });
    await page.click('.oast-safety__exit');
    expect(page.url()).toBe(`${base}/elsewhere`);
  });
});

describe('a conditional question', () => {
  test('folds with scripts, and opens when it is chosen', async () => {
    const page = await open('/reveal');
    expect(await page.isVisible('#phone')).toBe(false);
    await page.check('#call');
    await page.locator('#phone').waitFor();
  });

  test('stands open with scripts off', async () => {
    const page = await open('/reveal', { javaScriptEnabled: false });
    expect(await page.isVisible('#phone')).toBe(true);
  });

  test.each(['**/page.js', '**/radios.js', '**/radios.mjs'])(
    'stands open when %s does not come',
    async (file) => {
      const context = await browser.newContext();
      await context.route(file, (route) => route.abort());
      const page = await context.newPage();
      await page.goto(`${base}/reveal`, { waitUntil: 'networkidle' });
      expect(await page.isVisible('#phone')).toBe(true);
    },
  );
});

describe('the frame', () => {
  test.each([320, 375, 1280])('fits %d pixels with no sideways scroll', async (width) => {
    const page = await open('/help-now', { viewport: { width, height: 800 } });
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(over).toBe(0);
  });

  test('the strip stays in sight when scrolled', async () => {
    const page = await open('/help-now', { viewport: { width: 375, height: 600 } });
    await page.evaluate('window.scrollTo(0, 400)');
    const strip = await page.locator('.oast-safety').boundingBox();
    expect(strip?.y).toBe(0);
  });

  test('axe finds nothing, and the policy is not broken', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${base}/help-now`, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(said).toEqual([]);
  });

  test('paper holds no strip and nothing folded', async () => {
    const page = await open('/help-now');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.oast-safety')).toBe(false);
    expect(await page.isVisible('.nhsuk-footer')).toBe(true);
  });
});
