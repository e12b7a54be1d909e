import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { instantAt } from '../../kernel/day.ts';
import { defineAccess, putTogether, type RoomAccess } from '../access/index.ts';
import { loadAssets } from './assets.ts';
import { makeLog } from './log.ts';
import { makeMetrics } from './metrics.ts';
import { go, type Page, show } from './page.ts';
import { makeServer } from './server.ts';
import { NotAllowed, NotFound } from './thrown.ts';

const ASKING: Page = {
  at: '/asking',
  get: async () => show('none', {}, { title: 'Asking' }),
  post: async () => go('/asking'),
};
const FAULTY: Page = {
  at: '/faulty/:how',
  get: async (visit) => {
    if (visit.params['how'] === 'absent') throw new NotFound('absent');
    if (visit.params['how'] === 'barred') throw new NotAllowed('barred');
    throw new Error('a name: Aisha Rahman');
  },
};
const STAFF: Page = { at: '/staff/list', get: async () => show('none', {}, { title: 'List' }) };

const LINES = defineAccess('platform/web', [
  { what: 'w', who: ['public'], may: 'use', when: 'always', routes: ['/asking', '/faulty/:how'] },
  { what: 's', who: ['triage'], may: 'read', when: 'their own', routes: ['GET /staff/list'] },
]);

describe('the frame of pages', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterAll(() => house.end());

  test('does not start a page that no line names', async () => {
    await expect(serverOf([ASKING], [])).rejects.toThrow('No access line names GET /asking');
  });

  test('does not start a method that no line names', async () => {
    const lines = defineAccess('platform/web', [
      { what: 'w', who: ['public'], may: 'read', when: 'always', routes: ['GET /asking'] },
    ]);
    await expect(serverOf([ASKING], [lines])).rejects.toThrow('POST /asking');
  });

  test('refuses a form from another site', async () => {
    const server = await serverOf([ASKING], [LINES]);
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await server.inject({ method: 'POST', url: '/asking', headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('can’t be sure');
  });

  test('takes a form from its own pages', async () => {
    const server = await serverOf([ASKING], [LINES]);
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await server.inject({ method: 'POST', url: '/asking', headers });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/asking']);
  });

  test.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx'])(
    'takes no form of type %s',
    async (type) => {
      const server = await serverOf([ASKING], [LINES]);
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
      const sent = { method: 'POST', url: '/asking', headers, payload: '{"a":[5]}' } as const;
      const answer = await server.inject(sent);
      expect([answer.statusCode, answer.body]).toEqual([400, 'We could not read that']);
    },
  );

  test('sends whoever is not signed in to sign in', async () => {
    const server = await serverOf([STAFF], [LINES]);
    const cookie = '__Host-staff=not-a-session';
    const answer = await server.inject({ url: '/staff/list', headers: { cookie } });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/staff/sign-in']);
  });

  test.each([
    ['absent', 404],
    ['barred', 403],
    ['broken', 500],
  ])('answers what is %s with %i and nothing of it', async (how, status) => {
    const server = await serverOf([FAULTY], [LINES]);
    const answer = await server.inject({ url: `/faulty/${how}` });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain('Aisha');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('allows no inline script, frame or foreign source', async () => {
    const server = await serverOf([ASKING], [LINES]);
    const { headers } = await server.inject({ url: '/asking' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  async function serverOf(pages: readonly Page[], rooms: readonly RoomAccess[]) {
    return await makeServer(
      {
        db: house.db,
        keys: house.keys,
        clock: { now: () => instantAt(0) },
        area: 'kent',
        access: putTogether(rooms),
        assets: loadAssets(),
        log: makeLog('silent'),
        metrics: makeMetrics(),
        origins: ['http://127.0.0.1'],
        trustedProxies: 0,
        signInAt: { staff: '/staff/sign-in', follower: '/track' },
        draw: (outcome) => outcome.title,
        drawTrouble: (outcome) => outcome.title,
      },
      pages,
    );
  }
});
