import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';
import { type Sitting, sitDown, type Visitor } from './visitor.ts';

/** A product of its own, and a browser: there from before the first test of a file to its end. */
export type Site = {
  readonly product: Product;
  readonly browser: Browser;
  /** Somebody sits down before it. `secrets` must never reach an address or a log. */
  readonly sits: (how: Sitting, secrets?: readonly string[]) => Promise<Visitor>;
};

/** Opens a site for the tests of a file. Call it once, at the top. */
export function openSite(): Site {
  const open: { product?: Product; browser?: Browser } = {};
  beforeAll(async () => {
    [open.product, open.browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await open.browser?.close();
    await open.product?.end();
  });
  const there = <One>(one: One | undefined): One => {
    if (one === undefined) throw new Error('The site opens before the first test, not before');
    return one;
  };
  return {
    get product() {
      return there(open.product);
    },
    get browser() {
      return there(open.browser);
    },
    sits: (how, secrets = []) =>
      sitDown({
        browser: there(open.browser),
        address: there(open.product).address,
        sitting: how,
        secrets,
      }),
  };
}
