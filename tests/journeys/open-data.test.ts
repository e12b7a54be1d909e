import { expect, test } from 'vitest';
import { openSite } from './site.ts';

const site = openSite();

test('the policy of scripts lets the data of a service stand on its page', async () => {
  const page = await site.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (fault) => said.push(fault.message));
  const answer = await page.goto(`${site.product.address}/services/kooth`);
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'Service', name: 'Kooth' });
  expect(said).toEqual([]);
  await page.close();
});

test('a page of another site reads the open data', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.product.elsewhere);
  const told = await page.evaluate(
    (stub) => fetch(stub).then((answer) => answer.json()),
    `${site.product.address}/openreferral/v3`,
  );
  expect(told).toMatchObject({ version: 'HSDS-UK-3.0' });
  await page.close();
});
