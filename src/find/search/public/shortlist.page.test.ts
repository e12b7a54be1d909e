import { describe, expect, test } from 'vitest';
import { kent, NOON } from '../../../../tests/people/at-the-check.ts';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import { checksOf } from '../../eligibility/index.ts';
import { findPage } from './find.page.ts';
import { shortlistPage } from './shortlist.page.ts';

const { look } = checksOf(kent.area, kent.services);
const house = { book: { now: () => kent, look: () => look } };
const pages = [findPage(house, () => undefined), shortlistPage(house)];

function someone(list: readonly string[] = []) {
  return visitorOf(pages, NOON, { list });
}

function listOf(visitor: ReturnType<typeof someone>) {
  return visitor.keeps.get('list');
}

describe('adding', () => {
  test('from a search leads back to it', async () => {
    const visitor = someone();
    const seen = await visitor.post('/shortlist', { add: 'kooth', back: 'need=low-mood&page=1' });
    expect(seen.at).toBe('/find?need=low-mood#found-kooth');
    expect(seen.html).toContain('In your list.');
  });

  test('from a service leads to the list', async () => {
    const visitor = someone();
    const seen = await visitor.post('/shortlist', { add: 'kent-therapeutic-support' });
    expect(seen.at).toBe('/shortlist');
    expect(seen.html).toContain('href="tel:01303667700"');
  });

  test('twice is adding once', async () => {
    const visitor = someone(['kooth']);
    await visitor.post('/shortlist', { add: 'kooth' });
    expect(listOf(visitor)).toEqual(['kooth']);
  });

  test.each(['no-such', '__proto__', '', '<script>'])(
    'what is no service (%j) adds nothing',
    async (add) => {
      const visitor = someone();
      await visitor.post('/shortlist', { add });
      expect(listOf(visitor)).toEqual([]);
    },
  );

  test.each(['https://evil.test/', '//evil.test', '/staff', 'need=%00'])(
    'leads nowhere but to a search: %j',
    async (back) => {
      const seen = await someone().post('/shortlist', { add: 'kooth', back });
      expect(seen.at).toBe('/find#found-kooth');
    },
  );

  test('past twenty says what to do, and loses nothing', async () => {
    const full = Array.from({ length: 20 }, (_, n) => `s${n}`);
    const visitor = someone(full);
    const seen = await visitor.post('/shortlist', { add: 'kooth' });
    expect(seen.faults[0]).toMatch(/Take one away first$/);
    expect(listOf(visitor)).toEqual(full);
  });
});

test('one is taken away, and twice is once', async () => {
  const visitor = someone(['kooth', 'kent-iask']);
  await visitor.post('/shortlist', { remove: 'kooth' });
  await visitor.post('/shortlist', { remove: 'kooth' });
  expect(listOf(visitor)).toEqual(['kent-iask']);
});

test('emptied, it offers a way on', async () => {
  const visitor = someone(['kooth']);
  const seen = await visitor.post('/shortlist', { clear: 'yes' });
  expect(listOf(visitor)).toEqual([]);
  expect(seen.html).toContain('Nothing is in your list yet');
});

test('the email names no service in its subject, and nobody to send it to', async () => {
  const { view } = await someone(['kooth', 'kent-therapeutic-support']).get('/shortlist');
  const email = new URL(String(view['email']));
  expect(email.pathname).toBe('');
  expect(email.searchParams.get('subject')).toBe('My list');
  expect(email.searchParams.get('body')).toContain(
    'Kent Therapeutic Support Service: 01303 667 700',
  );
});

test.each([null, 'kooth', [1, {}], { a: 1 }])(
  'what no list is (%j) reads as none',
  async (list) => {
    const seen = await visitorOf(pages, NOON, { list }).get('/shortlist');
    expect(seen.html).toContain('Nothing is in your list yet');
  },
);
