import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { newVisit } from '../../../../tests/pages/visit.ts';
import { makeTemplates } from '../../web/nunjucks.ts';
import { viewOf } from '../../web/shell.ts';
import { signInPages } from './sign-in.page.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

describe('the staff sign-in page', () => {
  test('names each of the cast with what they do', async () => {
    const { text } = read((await newVisit(product).get('/staff/sign-in')).html);
    expect(text).toContain('Amara Bright triage nurse Reads new requests');
    expect(text).toContain('These people are made up, and so is every child here.');
  });

  test('keeps the email and never the password', async () => {
    const typed = { email: 'amara@tss.example', password: 'not it', code: '123456' };
    const answer = await newVisit(product).post('/staff/sign-in', typed);
    const page = read(answer.html);
    expect(answer.status).toBe(422);
    expect(page.faults).toHaveLength(1);
    expect(page.held('email')).toBe('amara@tss.example');
    expect(answer.html).not.toContain('not it');
  });

  test('signs nobody in who is not of the cast', async () => {
    const answer = await newVisit(product).post('/staff/sign-in/as', { party: 'cast-nobody' });
    expect([answer.status, answer.cookies]).toEqual([422, []]);
  });

  test('has no cast in a service for real', () => {
    const house = { db: product.house.db, keys: product.house.keys, home: '/staff', cast: [] };
    const addresses = signInPages(house).map(({ at }) => at);
    expect(addresses).toEqual(['/staff/sign-in', '/staff/sign-out']);
    const shown = { view: { ...VIEW, cast: [] }, title: 'Sign in', faults: [] };
    const html = makeTemplates().render(
      'platform/identity/staff/sign-in.page.njk',
      viewOf(shown, SHELL),
    );
    expect(read(html).text).not.toContain('demonstration');
    expect(read(html).text).toContain('Use your own account');
  });
});

const VIEW = { email: '', signInAt: '/staff/sign-in', signInAs: '/staff/sign-in/as' };
const SHELL = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: false,
  path: '/staff/sign-in',
  asset: (name: string) => `/assets/${name}`,
  helpLines: [],
  asAt: null,
  siteLinks: [],
  staff: {
    who: null,
    home: '/staff',
    searchTo: null,
    alarms: null,
    menu: [],
    signOutTo: '/staff/sign-out',
  },
};

describe('signing out', () => {
  test('ends the session, wherever its cookie was copied to', async () => {
    const visit = await atWork(product, 'dev-patel');
    const copied = visit.jar.get('__Host-staff') ?? '';
    expect((await visit.get('/staff/queues/new')).status).toBe(200);
    expect((await visit.post('/staff/sign-out', {})).to).toBe('/staff/sign-in');
    visit.jar.set('__Host-staff', copied);
    expect((await visit.get('/staff/queues/new')).to).toBe('/staff/sign-in');
  });
});
