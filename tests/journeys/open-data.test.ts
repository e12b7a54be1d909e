import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.end();
});

test('the policy of scripts lets the data of a service stand on its page', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (fault) => said.push(fault.message));
  const answer = await page.goto(`${product.address}/services/kooth`);
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'Service', name: 'Kooth' });
  expect(said).toEqual([]);
  await page.close();
});

test('a page of another site reads the open data', async () => {
  const page = await browser.newPage();
  await page.goto(product.elsewhere);
  const told = await page.evaluate(
    (stub) => fetch(stub).then((answer) => answer.json()),
    `${product.address}/openreferral/v3`,
  );
  expect(told).toMatchObject({ version: 'HSDS-UK-3.0' });
  await page.close();
});
