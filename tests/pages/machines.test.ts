import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/app/version.ts';
import { type Product, startProduct } from '../journeys/product.ts';
import { NOW } from '../people/cast.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

type Reply = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
};

async function send(body: string, type = 'application/json'): Promise<Reply> {
  return replyOf(
    await fetch(`${product.address}/api/v1/check`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
  );
}

async function get(path: string): Promise<Reply> {
  return replyOf(await fetch(product.address + path));
}

async function replyOf(answer: Response): Promise<Reply> {
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text: await answer.text(),
    headers: answer.headers,
  };
}

const ask = (json: unknown): Promise<Reply> => send(JSON.stringify(json));

/** A child of 11 in Thanet, of whom all is known that the service asks for. */
const CHILD = {
  asAt: '2025-11-07T16:00:00Z',
  facts: {
    dateOfBirth: '2014-03-02',
    home: { postcode: 'CT9 5PA' },
    needs: ['anxiety'],
    impact: 'noticeable',
    immediateDanger: false,
    selfHarm: 'none',
    canMeet: ['online'],
    asker: 'parent-carer',
    learns: { where: 'school' },
  },
};

describe('one check', () => {
  test('answers every service in force, with its reasons', async () => {
    const { status, type, text, headers } = await ask(CHILD);
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.getSetCookie()).toEqual([]);
    const answer = JSON.parse(text);
    expect(Object.keys(answer)).toEqual(['asAt', 'helpNow', 'services', 'ask']);
    expect(answer).toMatchObject({ asAt: CHILD.asAt, helpNow: false, ask: [] });
    const tss = answer.services.find(({ id }: { id: string }) => id === 'kent-therapeutic-support');
    expect(tss).toMatchObject({
      answer: 'fits',
      mayRefer: 'yes',
      team: { answer: 'one-team', phone: '01303 667 700' },
      next: { kind: 'refer', href: '/refer?service=kent-therapeutic-support' },
      needed: [],
    });
    expect(tss.because.map((line: { version: string }) => line.version)).toEqual(
      tss.because.map(() => '2025-09-12'),
    );
  });

  test('gives the same bytes twice, however its facts are ordered', async () => {
    const turned = {
      facts: Object.fromEntries(Object.entries(CHILD.facts).reverse()),
      asAt: CHILD.asAt,
    };
    const [once, twice, other] = await Promise.all([ask(CHILD), ask(CHILD), ask(turned)]);
    expect(twice.text).toBe(once.text);
    expect(other.text).toBe(once.text);
  });

  test('without a day is answered as of now', async () => {
    const answer = JSON.parse((await ask({ facts: {} })).text);
    expect(answer.asAt.slice(0, 10)).toBe(NOW.slice(0, 10));
    expect(answer.ask).not.toEqual([]);
  });

  test('says help now for danger or for significant self-harm, and only then', async () => {
    const helps = async (facts: unknown): Promise<unknown> =>
      JSON.parse((await ask({ facts })).text).helpNow;
    expect(await helps({ immediateDanger: true })).toBe(true);
    expect(await helps({ selfHarm: 'significant' })).toBe(true);
    expect(await helps({ selfHarm: 'emerging', immediateDanger: false })).toBe(false);
    expect(await helps({})).toBe(false);
  });

  test('is judged by the services in force on its day', async () => {
    const early = JSON.parse((await ask({ ...CHILD, asAt: '2025-09-11T22:59:59Z' })).text);
    const late = JSON.parse((await ask({ ...CHILD, asAt: '2025-09-11T23:00:00Z' })).text);
    const ids = (answer: { services: { id: string }[] }) => answer.services.map(({ id }) => id);
    expect(ids(early)).not.toContain('kent-therapeutic-support');
    expect(ids(late)).toContain('kent-therapeutic-support');
  });
});

describe('a batch', () => {
  test('of a thousand is answered whole and in order', async () => {
    const days = Array.from({ length: 1000 }, (_, n) => ({ ...CHILD, asAt: instantOf(n) }));
    const { status, text } = await ask(days);
    expect(status).toBe(200);
    const answers: { asAt: string }[] = JSON.parse(text);
    expect(answers.map(({ asAt }) => asAt)).toEqual(days.map(({ asAt }) => asAt));
  });

  test('gives each the bytes that it would have alone', async () => {
    const other = { ...CHILD, facts: { ...CHILD.facts, selfHarm: 'significant' } };
    const [batch, one, two] = await Promise.all([ask([CHILD, other]), ask(CHILD), ask(other)]);
    expect(batch.text).toBe(`[${one.text},${two.text}]`);
  });

  test('fails whole, and names which and where', async () => {
    const { status, type, text } = await ask([CHILD, { facts: { impact: 'huge' } }]);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ status: 400, path: '/1/facts/impact' });
  });

  test('of more than a thousand is refused', async () => {
    const { status, type } = await ask(Array.from({ length: 1001 }, () => ({})));
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });
});

function instantOf(day: number): string {
  const at = new Date(Date.UTC(2025, 9, 1 + (day % 300), 12, 0, day % 60));
  return at.toISOString().replace('.000Z', 'Z');
}

describe('a fault', () => {
  test.each<[string, unknown, string]>([
    ['an unknown field', { facts: { hair: 'red' } }, '/facts/hair'],
    ['an unknown field of the whole', { fact: {} }, '/fact'],
    ['an unknown need', { facts: { needs: ['boredom'] } }, '/facts/needs'],
    ['an unknown place', { facts: { home: { place: 'Atlantis' } } }, '/facts/home'],
    ['a postcode of nowhere', { facts: { home: { postcode: '75008' } } }, '/facts/home'],
    [
      'a place that its postcode denies',
      { facts: { home: { postcode: 'CT9 5PA', place: 'Dartford' } } },
      '/facts/home',
    ],
    ['a birth to come', { asAt: NOW, facts: { dateOfBirth: '2026-11-25' } }, '/facts/dateOfBirth'],
    ['a day that is none', { facts: { dateOfBirth: '2014-02-31' } }, '/facts/dateOfBirth'],
    ['a value of the wrong kind', { facts: { immediateDanger: 'yes' } }, '/facts/immediateDanger'],
    ['an instant that is none', { asAt: 'noon' }, '/asAt'],
    ['nothing', null, ''],
  ])('of %s is a problem that names its path', async (_name, json, path) => {
    const { status, type, text, headers } = await ask(json);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ status: 400, path, title: 'Bad Request' });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each<[string, string, string]>([
    ['no JSON', '{"facts":', 'application/json'],
    ['nothing at all', '', 'application/json'],
    ['a key of the prototype', '{"__proto__":{"x":1}}', 'application/json'],
    ['another kind', '<facts/>', 'application/xml'],
  ])('of %s is a problem as well', async (_name, body, kind) => {
    const { status, type, text } = await send(body, kind);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ status: 400, path: '', title: 'Bad Request' });
  });

  test('of too much, or at no address, is a problem as well', async () => {
    const big = await send(`"${'x'.repeat(2_200_000)}"`);
    const none = await get('/api/v1/nowhere');
    expect([big.status, big.type]).toEqual([413, 'application/problem+json; charset=utf-8']);
    expect([none.status, none.type]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  test('repeats nothing of what was sent', async () => {
    const { text } = await ask({ facts: { home: { place: 'Quellmark' } } });
    expect(text).not.toContain('Quellmark');
  });
});

describe('for whoever runs it', () => {
  test('it says that it lives, is ready, and which it is', async () => {
    const [live, ready, version] = await Promise.all([
      get('/health/live'),
      get('/health/ready'),
      get('/version'),
    ]);
    expect(JSON.parse(live.text)).toEqual({ live: true });
    expect(JSON.parse(ready.text)).toEqual({ ready: true });
    expect(JSON.parse(version.text)).toEqual({ product: 'oast', version: VERSION });
    for (const { headers } of [live, ready, version]) {
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('it lives without its database, and is not ready', async () => {
    await product.line.cut();
    const [live, ready] = await Promise.all([get('/health/live'), get('/health/ready')]);
    await product.line.mend();
    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(JSON.parse(ready.text)).toEqual({ ready: false, because: 'database' });
    expect((await get('/health/ready')).status).toBe(200);
  });

  test('its figures are not on the public port', async () => {
    expect((await get('/metrics')).status).toBe(404);
  });
});
