import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { answerCheck, writeDraft } from './forms.ts';
import { read } from './html.ts';
import { signIn } from './sending.ts';
import { newVisit, type Visit } from './visit.ts';

let product: Product;
let ewa: Visit;
let draft: string;

beforeAll(async () => {
  product = await startProduct();
  ewa = newVisit(product);
  await answerCheck(ewa);
  draft = await writeDraft(ewa);
});
afterAll(() => product.end());

const READING = ['/help-now', '/privacy', '/accessibility', '/leave/about'];
const PRIVATE = ['/check/results', '/check/birth', '/refer/return', '/track'];

describe('every answer', () => {
  test.each(['/', ...READING, ...PRIVATE, '/nowhere', '/refer/nobody/names', '/staff'])(
    'from %s is shut to scripts, frames and guesses of others',
    async (path) => {
      const { headers } = await ewa.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test.each(['/', ...READING, ...PRIVATE])(
    'from %s holds no script or style of its own',
    async (path) => {
      const { html } = await ewa.get(path);
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:/);
      expect(html).not.toMatch(/(?:src|action)="(?:https?:)?\/\//);
    },
  );

  test('that names a child is kept by no cache', async () => {
    for (const path of ['/', ...PRIVATE, draft, draft.replace('check', 'names')]) {
      expect((await ewa.get(path)).headers.get('cache-control'), path).toBe('no-store');
    }
  });
});

describe('a cookie', () => {
  test('is of this host alone, unread by scripts, over a safe line', async () => {
    const visit = newVisit(product);
    const { cookies } = await visit.post('/', { worry: 'feelings' });
    expect(cookies).not.toEqual([]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      for (const attribute of ['HttpOnly', 'Secure', 'Path=/']) expect(cookie).toContain(attribute);
      expect(cookie).toMatch(/SameSite=(?:Lax|Strict)/);
      // Gone when the browser closes.
      expect(cookie).not.toMatch(/Max-Age|Expires|Domain/i);
    }
  });

  test('is not set by reading', async () => {
    for (const path of READING) expect((await newVisit(product).get(path)).cookies).toEqual([]);
  });

  test('that was tampered with is taken for none', async () => {
    const visit = newVisit(product);
    await answerCheck(visit);
    const kept = visit.jar.get('__Host-kept') ?? '';
    visit.jar.set('__Host-kept', `${kept.startsWith('A') ? 'B' : 'A'}${kept.slice(1)}`);
    expect((await visit.get('/check/results')).to).toBe('/');
    expect((await visit.get('/')).status).toBe(200);
  });
});

describe('leaving', () => {
  test('clears every cookie, and what the browser keeps', async () => {
    const visit = newVisit(product);
    await answerCheck(visit);
    const answer = await visit.get('/leave');
    expect([answer.status, answer.to]).toEqual([303, product.elsewhere]);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    const cleared = answer.cookies.map((cookie) => cookie.split('=')[0]).sort();
    expect(cleared).toEqual(['__Host-kept', '__Host-staff', '__Host-track']);
    expect([...visit.jar]).toEqual([]);
  });

  test('ends what was signed in to, wherever its cookie went', async () => {
    const amara = await signIn(product);
    const copy = new Map(amara.jar);
    expect((await amara.get('/%73taff/queues/new')).status).toBe(200);
    await amara.get('/leave');
    for (const [name, value] of copy) amara.jar.set(name, value);
    expect((await amara.get('/staff/queues/new')).to).toBe('/staff/sign-in');
  });

  test('happens only to somebody who goes there', async () => {
    const headers = { 'sec-fetch-dest': 'image' };
    const answer = await fetch(`${product.address}/leave`, { headers, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('clear-site-data')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('an address that leads nowhere', () => {
  test.each(['/nowhere', '/refer/x/nowhere', '/services/none', '/check', '/assets/none.css'])(
    '%s ends on a next step and a person to ask',
    async (path) => {
      const answer = await ewa.get(path);
      const { text } = read(answer.html);
      expect(answer.status).toBe(404);
      for (const way of ['Go to the start', 'Get help now', '0800 1111']) {
        expect(text).toContain(way);
      }
    },
  );

  test('asked in another way than it is made for is told so', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${product.address}/track`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Go to the start');
    }
  });

  test('and a form of an unknown kind is not understood', async () => {
    const answer = await fetch(`${product.address}/`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'text/x-odd' },
      body: 'worry=feelings',
    });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('We could not read that'),
    ]);
  });
});
