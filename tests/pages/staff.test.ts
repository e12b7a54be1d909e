import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { EWA } from '../people/cast.ts';
import { answerCheck, writeDraft } from './forms.ts';
import { read } from './html.ts';
import { sendAt, signIn } from './sending.ts';
import { newVisit, type Typed, type Visit } from './visit.ts';

const LONGEST_MS = 2_000;
const ACCEPT = { version: '1', way: 'group', urgency: 'routine', 'urgency-reason': 'As usual.' };
const DECLINE = {
  version: '1',
  reason: 'no-capacity',
  none: 'yes',
  'checked-by': 'Amara Bright',
  'check-day': '8',
  'check-month': '12',
  'check-year': '2026',
};

let product: Product;
let amara: Visit;
let request: string;

beforeAll(async () => {
  product = await startProduct();
  const ewa = newVisit(product);
  await answerCheck(ewa);
  await sendAt(ewa, await writeDraft(ewa));
  amara = await signIn(product);
  const { html } = await amara.get('/staff/queues/new');
  request = /\/staff\/requests\/[\w-]+/.exec(html)?.[0] ?? '';
});
afterAll(() => product.end());

describe('a decision with something missing', () => {
  test.each<[string, Typed, readonly string[]]>([
    ['acceptance', { version: '1' }, ['way', 'urgency']],
    ['acceptance', { ...ACCEPT, 'urgency-reason': '' }, ['urgency-reason']],
    ['decline', { version: '1' }, ['reason', 'offer', 'checked-by']],
    ['decline', { ...DECLINE, reason: '' }, ['reason']],
    ['decline', { ...DECLINE, none: [] }, ['offer']],
    ['decline', { ...DECLINE, offer: 'kooth' }, ['offer']],
    ['decline', { ...DECLINE, none: [], offer: 'kent-therapeutic-support' }, ['offer']],
    ['decline', { ...DECLINE, none: [], offer: 'no-such-service' }, ['offer']],
    ['decline', { ...DECLINE, 'checked-by': '' }, ['checked-by']],
    ['decline', { ...DECLINE, 'check-day': '31', 'check-month': '2' }, ['check-day']],
    ['decline', { ...DECLINE, 'check-year': '2025' }, ['check-day']],
    ['urgency', { version: '1' }, ['urgency', 'urgency-reason']],
    ['urgency', { version: '1', urgency: 'urgent', 'urgency-reason': ' ' }, ['urgency-reason']],
  ])('to %s says so beside it and above: %o', async (step, typed, fields) => {
    const answer = await amara.post(`${request}/${step}`, typed);
    const page = read(answer.html);
    expect([answer.status, page.faults.map(({ field }) => field)]).toEqual([422, fields]);
    expect(page.title).toMatch(/^Error: /);
    for (const { field, says } of page.faults) {
      expect(page.ids).toContain(field);
      expect(page.beside).toContain(says);
    }
  });
});

describe('words for a family', () => {
  test.each([
    ['emoji', 'Hello 🙂 👩‍👩‍👧‍👦'],
    ['right-to-left text', 'مرحبا بكم שלום'],
    ['a script', `"'><script>alert(1)</script>`],
    ['four thousand letters', 'ж'.repeat(4_000)],
  ])('of %s are shown as they were typed, before they are sent', async (_name, words) => {
    const answer = await amara.post(`${request}/decline`, { ...DECLINE, words });
    expect([answer.status, answer.html.includes('<script>alert')]).toEqual([200, false]);
    expect(read(answer.html).text).toContain(words);
    expect(read(answer.html).held('words')).toBe(words);
  });

  test('of a megabyte are too long, and still there', async () => {
    const words = 'x'.repeat(1_000_000);
    const answer = await amara.post(`${request}/decline`, { ...DECLINE, words });
    const page = read(answer.html);
    expect([answer.status, page.faults.map(({ field }) => field)]).toEqual([422, ['words']]);
    expect(page.held('words')).toBe(words);
    expect(answer.ms).toBeLessThan(LONGEST_MS);
  });

  test('of a NUL and thirty thousand spaces are none of ours to keep', async () => {
    const words = `\u0000${' '.repeat(30_000)}`;
    const answer = await amara.post(`${request}/decline`, { ...DECLINE, words });
    expect([answer.status, answer.html.includes('\u0000')]).toEqual([200, false]);
    expect(answer.ms).toBeLessThan(LONGEST_MS);
  });
});

describe('an odd address', () => {
  test.each([
    '/staff/requests/%00',
    '/staff/requests/request-0000',
    '/staff/messages/%00',
    '/staff/messages/none',
    '/staff/queues/none',
    '/staff/queues/%00',
  ])('%s is not there', async (path) => {
    expect((await amara.get(path)).status).toBe(404);
  });

  test.each(['page=-1', 'page=1e9', 'place=%00', "place='", 'urgency=x', 'order=x', 'here=%00'])(
    'with ?%s shows the list all the same',
    async (query) => {
      expect((await amara.get(`/staff/queues/new?${query}`)).status).toBe(200);
    },
  );

  test.each(['claim', 'urgency', 'acceptance', 'decline'])(
    'of no request takes no %s',
    async (step) => {
      for (const id of ['request-0000', '%00']) {
        const typed = { ...ACCEPT, ...DECLINE, step: 'send' };
        expect((await amara.post(`/staff/requests/${id}/${step}`, typed)).status).toBe(404);
      }
    },
  );
});

describe('who does not decide', () => {
  test.each(['cast-joan-marsh', 'cast-ruth-adeyemi'])(
    '%s reads, and decides nothing',
    async (party) => {
      const other = await signIn(product, party);
      const page = await other.get(request);
      expect([page.status, read(page.html).text.includes('Decline, and')]).toEqual([200, false]);
      for (const step of ['claim', 'urgency', 'acceptance', 'decline']) {
        const answer = await other.post(`${request}/${step}`, { ...DECLINE, step: 'send' });
        expect([answer.status, answer.to]).not.toEqual([303, `${request}?saved=decision`]);
        expect([303, 403]).toContain(answer.status);
      }
      expect(read((await amara.get(request)).html).text).toContain('Not set');
    },
  );

  test('an administrator sees no worry, and nothing that was said of safety', async () => {
    const joan = await signIn(product, 'cast-joan-marsh');
    const { text } = read((await joan.get(request)).html);
    expect(text).toContain(EWA.email);
    expect(text).not.toContain(EWA.words);
    expect(text).not.toContain('In danger now');
  });

  test('is sent to sign in, and nothing is done, without a session', async () => {
    const nobody = newVisit(product);
    for (const step of ['claim', 'urgency', 'acceptance', 'decline']) {
      const answer = await nobody.post(`${request}/${step}`, { ...DECLINE, step: 'send' });
      expect([answer.status, answer.to]).toEqual([303, '/staff/sign-in']);
    }
  });

  test('cannot make a nurse decide from another site', async () => {
    const typed = { ...DECLINE, step: 'send' };
    const answer = await amara.post(`${request}/decline`, typed, { site: 'cross-site' });
    expect(answer.status).toBe(403);
    expect(read((await amara.get(request)).html).text).toContain('Not set');
  });
});

describe('signing in', () => {
  test('with a wrong pair gets one same answer, and is slowed down', async () => {
    const tried: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const typed = { email: 'nobody@example.org', password: 'wrong', code: '000000' };
      tried.push((await newVisit(product).post('/staff/sign-in', typed)).status);
    }
    expect([tried[0], tried.at(-1)]).toEqual([422, 429]);
  });

  test('as somebody who is not of the cast is refused', async () => {
    const answer = await newVisit(product).post('/staff/sign-in/as', { party: 'cast-nobody' });
    expect([answer.status, answer.cookies]).toEqual([422, []]);
  });
});

describe('saving twice', () => {
  test('a stale form saves nothing and keeps what was typed', async () => {
    const set = await amara.post(`${request}/urgency`, {
      ...{ version: '1', urgency: 'priority', 'urgency-reason': 'Not sleeping.' },
    });
    expect(set.to).toBe(`${request}?saved=urgency`);
    const typed = { ...DECLINE, words: 'My own careful words.', step: 'send' };
    const stale = await amara.post(`${request}/decline`, typed);
    expect([stale.status, read(stale.html).held('words')]).toEqual([409, typed.words]);
    expect(read(stale.html).text).toContain('Nothing of yours was saved.');
  });

  test('the same decision sent four times at once is made once', async () => {
    const version = read((await amara.get(`${request}?decide=decline`)).html).held('version') ?? '';
    const typed = { ...DECLINE, version, words: 'We are full, and we are sorry.', step: 'send' };
    const all = await Promise.all([1, 2, 3, 4].map(() => amara.post(`${request}/decline`, typed)));
    expect(all.map(({ to }) => to)).toEqual(all.map(() => `${request}?saved=decision`));
    const { text } = read((await amara.get(request)).html);
    expect(text.match(/You declined it/g)).toHaveLength(1);
  });

  test('another decision after it is told so, and what was typed is shown', async () => {
    const typed = { ...ACCEPT, words: 'Come on Monday.', step: 'send' };
    const late = await amara.post(`${request}/acceptance`, typed);
    expect(late.status).toBe(409);
    expect(read(late.html).text).toContain('Amara Bright declined this at 10am, before you saved.');
    expect(read(late.html).text).toContain('Come on Monday.');
  });
});
