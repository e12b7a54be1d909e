import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientConfig } from '../../src/platform/db/index.ts';
import { go } from '../../src/platform/web/page.ts';
import { makeServer } from '../../src/platform/web/server.ts';
import { type Product, startProduct } from '../journeys/product.ts';
import { EWA } from '../people/cast.ts';
import { answerCheck, fillIn, writeDraft } from './forms.ts';
import { read } from './html.ts';
import { sendAt, signIn, track } from './sending.ts';
import { newVisit, type Visit } from './visit.ts';

const PHONES = ['999', '111', '0800 1111', '85258'];

let product: Product;
let ewa: Visit;
let words: string;

beforeAll(async () => {
  product = await startProduct();
  const sender = newVisit(product);
  await answerCheck(sender);
  await track(await sendAt(sender, await writeDraft(sender)), sender);
  ewa = newVisit(product);
  await answerCheck(ewa);
  words = await writeDraft(ewa, 'words');
  for (const [name, value] of sender.jar) if (!ewa.jar.has(name)) ewa.jar.set(name, value);
});
afterAll(() => product.end());

describe('with the database out of reach', () => {
  beforeAll(() => product.line.cut());
  afterAll(() => product.line.mend());

  test.each([
    '/help-now',
    '/',
    '/check/results',
    '/privacy',
    '/find',
    '/shortlist',
    '/leave/about',
  ])('%s stands', async (path) => {
    const answer = await ewa.get(path);
    expect(answer.status).toBe(200);
    for (const phone of PHONES) expect(read(answer.html).text).toContain(phone);
  });

  test('the check is answered to its end', async () => {
    const other = newVisit(product);
    await answerCheck(other);
    const { text } = read((await other.get('/check/results')).html);
    expect(text).toContain('Kent Therapeutic Support Service');
  });

  test('a page of a request says so, with whom to talk to, and can be tried again', async () => {
    for (const path of [words, '/track/request']) {
      const answer = await ewa.get(path);
      const { text } = read(answer.html);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
      for (const phone of PHONES) expect(text).toContain(phone);
      expect(text).toContain('Sorry, this page is not working');
      expect(answer.html).toContain(`href="${path}"`);
      expect(text).not.toMatch(/saved|error|database/i);
    }
  });

  test('a form that is sent says so as well', async () => {
    for (const [path, typed] of [
      [words, { version: '2', worry: EWA.words }],
      ['/track', { reference: 'KT-4F7Q-92', words: 'one two three four' }],
      ['/staff/sign-in', { email: 'a@example.org', password: 'b', code: '1' }],
    ] as const) {
      const answer = await ewa.post(path, typed);
      const { text } = read(answer.html);
      expect([answer.status, text.includes('0800 1111')]).toEqual([503, true]);
      expect(text).toContain('Go back and press again. It is safe: we keep only one.');
    }
  });
});

describe('when it is there again', () => {
  test('nothing that was kept is lost', async () => {
    await fillIn(ewa, words, { worry: EWA.words });
    expect(read((await ewa.get(words)).html).held('worry')).toBe(EWA.words);
    expect((await ewa.get('/track/request')).status).toBe(200);
  });
});

describe('a line that is lost in the middle', () => {
  test('ends that answer with a page, and not the house', async () => {
    const holder = await hold('lock table referral.draft in access exclusive mode');
    const waiting = fillInBlind(ewa, words);
    await expect.poll(() => holder.waiters()).toBeGreaterThan(0);
    await product.line.cut();
    const answer = await waiting;
    await holder.release();
    await product.line.mend();
    expect([answer.status, read(answer.html).text.includes('0800 1111')]).toEqual([503, true]);
    expect((await ewa.get(words)).status).toBe(200);
  });

  test('and one that is held up too long says that we are busy', async () => {
    const holder = await hold('lock table referral.draft in access exclusive mode');
    const answer = await fillInBlind(ewa, words);
    await holder.release();
    expect(answer.status).toBe(503);
    expect(read(answer.html).text).toContain('Many people are using this site now.');
  });
});

describe('a form that takes longer than anyone waits', () => {
  test('may be kept already, and is safe to send again', async () => {
    const { house, address } = product;
    const slow = { ...house, patienceMs: 20, origins: [address], trustedProxies: 0 };
    const server = await makeServer(
      {
        ...slow,
        signInAt: { staff: '/', follower: '/' },
        draw: () => '',
        drawTrouble: ({ title, view }) => `${title} ${JSON.stringify(view)}`,
      },
      [{ at: '/track', post: () => new Promise((resolve) => setTimeout(resolve, 200, go('/'))) }],
    );
    const answer = await server.inject({
      method: 'POST',
      url: '/track',
      headers: { origin: address },
    });
    await server.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('Go back and press again. It is safe: we keep only one.');
    expect(answer.body).toContain('"tryAgain":null');
  });
});

test('a nurse is told that it does not work, with the public frame', async () => {
  const amara = await signIn(product);
  await product.line.cut();
  const answer = await amara.get('/staff/queues/new');
  await product.line.mend();
  expect([answer.status, answer.html.includes('Amara')]).toEqual([503, false]);
  expect((await amara.get('/staff/queues/new')).status).toBe(200);
});

/** Sends the words without opening their page first. */
function fillInBlind(visit: Visit, path: string): ReturnType<Visit['post']> {
  return visit.post(path, { version: '3', worry: 'Held up.' });
}

type Holder = {
  readonly waiters: () => Promise<number>;
  readonly release: () => Promise<void>;
};

/** Holds a lock, past every policy, until it is let go. */
async function hold(lock: string): Promise<Holder> {
  const client = new pg.Client(clientConfig(product.database.superuser));
  await client.connect();
  await client.query('begin');
  await client.query(lock);
  return {
    waiters: async () => {
      const { rows } = await client.query('select 1 from pg_locks where not granted');
      return rows.length;
    },
    release: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}
