import { get as askRaw } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const at = (path: string): string => `${product.address}/openreferral/v3${path}`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(at(path), { headers });

type Page = { readonly total_items: number; readonly contents: readonly { readonly id: string }[] };

async function jsonOf(path: string) {
  return JSON.parse(await (await get(path)).text());
}

async function idsOf(path: string): Promise<readonly string[]> {
  const page: Page = await jsonOf(path);
  return page.contents.map(({ id }) => id);
}

describe('every answer', () => {
  test.each<[string, number]>([
    ['', 200],
    ['/services', 200],
    ['/services?per_page=0', 400],
    ['/services?page=9999', 200],
    ['/services/kooth', 400],
    ['/services/2ed6657d-e927-568b-95e1-2665a8aea6a2', 404],
    ['/nothing', 404],
    ['/services/%ff', 404],
  ])('%s may be read by any site: %i', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('content-type')).toMatch(
      status === 200 ? /^application\/json/ : /^application\/problem\+json/,
    );
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a page of another site may ask first, and may not change anything', async () => {
    const asked = await fetch(at('/services'), { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const posted = await fetch(at('/services'), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([posted.status, posted.headers.get('access-control-allow-origin')]).toEqual([403, '*']);
  });
});

describe('an answer that was kept', () => {
  test.each(['', '/services', '/taxonomies', '/services?format=ndjson'])(
    'of %s is good for as long as nothing changed',
    async (path) => {
      const first = await get(path);
      const etag = first.headers.get('etag') ?? '';
      await first.arrayBuffer();
      expect(first.headers.get('cache-control')).toBe('public, max-age=300');
      const again = await get(path, { 'if-none-match': `"other", ${etag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
      const other = await get(path, { 'if-none-match': '"other"' });
      expect(other.status).toBe(200);
      await other.arrayBuffer();
    },
  );

  test('since its moment is good, and from before is not', async () => {
    const modified = (await get('/services')).headers.get('last-modified') ?? '';
    expect((await get('/services', { 'if-modified-since': modified })).status).toBe(304);
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await get('/services', { 'if-modified-since': before })).status).toBe(200);
  });

  test('has one tag however it was pressed', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity', 'br;q=0, gzip'].map(async (accepts) => {
        const answer = await get('/services', { 'accept-encoding': accepts });
        await answer.arrayBuffer();
        return [answer.headers.get('etag'), answer.headers.get('content-encoding')];
      }),
    );
    expect(new Set(tags.map(([etag]) => etag)).size).toBe(1);
    expect(tags.map(([, encoding]) => encoding)).toEqual(['br', 'gzip', null, 'gzip']);
  });
});

test('a list is told by pages, whole, or a line each', async () => {
  const all = await idsOf('/services?per_page=500');
  const pages = await Promise.all(
    [1, 2, 3].map((page) => idsOf(`/services?per_page=5&page=${page}`)),
  );
  expect(pages.flat()).toEqual(all);
  const lines = (await (await get('/services?format=ndjson&full=true')).text()).trim().split('\n');
  const told = lines.map((line) => JSON.parse(line));
  expect(told.map(({ id }) => id)).toEqual(all);
  expect(told[0]).toHaveProperty('attributes');
  const minimal = await jsonOf('/services?minimal=true');
  expect(minimal.contents).toHaveLength(all.length);
  expect(Object.keys(minimal.contents[0])).toEqual(['id', 'last_modified']);
});

test('filters narrow a list', async () => {
  const search = await jsonOf('/services?search=kooth');
  expect(search.contents).toMatchObject([{ name: 'Kooth' }]);
  const [{ organization_id, last_modified }] = search.contents;
  expect(await idsOf(`/services?organization_id=${organization_id}`)).toHaveLength(1);
  expect(await idsOf(`/services?search=kooth&modified_after=${last_modified}`)).toHaveLength(1);
  expect(await idsOf('/services?modified_after=2099-01-01')).toEqual([]);
  expect(await idsOf('/services?minimum_age=10&maximum_age=25')).toHaveLength(1);
  const [top] = await idsOf('/taxonomy_terms?top_only=true');
  expect((await idsOf(`/taxonomy_terms?parent_id=${top}`)).length).toBeGreaterThan(1);
  const near = await jsonOf('/service_at_locations?postcode=CT9%205PA&per_page=500');
  const names = near.contents.map((one: { location: { name: string } }) => one.location.name);
  expect(names).toContain('Children’s Therapies, east Kent');
  expect(names).not.toContain('Children and young people’s therapy, Ashford');
});

test('it answers while the database is away', async () => {
  await product.line.cut();
  const answer = await get('/services?per_page=3');
  await product.line.mend();
  expect(answer.status).toBe(200);
});

describe('for those who search', () => {
  test('every page of the site’s map is there, and may be found', async () => {
    const map = await (await fetch(`${product.address}/sitemap.xml`)).text();
    const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);
    expect(found.length).toBeGreaterThan(15);
    const answers = await Promise.all(
      found.map((loc) => fetch(product.address + new URL(loc).pathname)),
    );
    expect(answers.filter(({ status }) => status !== 200).map(({ url }) => url)).toEqual([]);
    const robots = await (await fetch(`${product.address}/robots.txt`)).text();
    expect(robots).toMatch(/^User-agent: \*\nDisallow: \//);
  });

  test('the page of a service holds what it shows, as data', async () => {
    const html = await (await fetch(`${product.address}/services/kooth`)).text();
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Service', name: 'Kooth' });
  });
});

test('a body that was pressed is whole', async () => {
  const body = await new Promise<Buffer>((done, fail) => {
    const request = askRaw(
      at('/services'),
      { headers: { 'accept-encoding': 'gzip' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(Buffer.concat(parts)));
      },
    );
    request.on('error', fail);
  });
  expect(JSON.parse(gunzipSync(body).toString('utf8'))).toMatchObject({ first_page: true });
});
