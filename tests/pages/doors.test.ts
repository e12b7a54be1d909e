import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { EWA } from '../people/cast.ts';
import { answerCheck, fillIn, writeDraft } from './forms.ts';
import { read } from './html.ts';
import { newVisit, type Sending, type Visit } from './visit.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

describe('a form from another site', () => {
  test.each<[string, Sending]>([
    ['another site', { site: 'cross-site' }],
    ['a neighbour', { site: 'same-site' }],
    ['another origin', { site: null, origin: 'https://evil.example' }],
    ['no origin', { site: null, origin: 'null' }],
    ['nowhere', { site: null }],
  ])('sent by %s is refused with a way on', async (_name, sending) => {
    const answer = await newVisit(product).post('/', { worry: 'feelings' }, sending);
    const { text } = read(answer.html);
    expect([answer.status, answer.cookies]).toEqual([403, []]);
    expect(text).toContain('Go back to the page and press the button again.');
    expect(text).toContain('Go to the start');
    expect(text).toContain('0800 1111');
  });

  test('from our own page in an older browser is taken', async () => {
    const sending = { site: null, origin: product.address };
    const answer = await newVisit(product).post('/', { worry: 'feelings' }, sending);
    expect(answer.status).toBe(303);
  });
});

describe('a request being written', () => {
  const STEPS = 'names words hopes agree agree-no contact support check sent'.split(' ');
  let ewa: Visit;
  let check: string;
  const at = (step: string) => check.replace(/check$/, step);

  beforeAll(async () => {
    ewa = newVisit(product);
    await answerCheck(ewa);
    check = await writeDraft(ewa);
  });

  test.each(STEPS)('opens to nobody else at %s', async (step) => {
    const other = newVisit(product);
    await answerCheck(other);
    const opened = await other.get(at(step));
    const sent = await other.post(at(step), { version: '7', worry: 'mine now' });
    const nowhere = await other.get(`/refer/draft-0000/${step}`);
    expect([opened.status, opened.html]).toEqual([
      404,
      nowhere.html.replaceAll('draft-0000', idOf(check)),
    ]);
    expect(sent.status).toBe(404);
    expect(opened.html).not.toContain(EWA.calledBy);
  });

  test('opens to nobody who has another draft of their own', async () => {
    const other = newVisit(product);
    await answerCheck(other);
    await writeDraft(other, 'words');
    expect((await other.get(check)).status).toBe(404);
    expect((await other.post(check, { version: '7' })).status).toBe(404);
  });

  test.each([
    ['a NUL', '%00'],
    ['half a letter', '%ff'],
    ['a way up', '%2e%2e%2f'],
    ['three thousand letters', 'a'.repeat(3000)],
    ['a query', "'%20or%201=1--"],
  ])('is not there at an address with %s', async (_name, id) => {
    const answer = await newVisit(product).get(`/refer/${id}/names`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(read(answer.html).text).toContain('Go to the start');
  });

  test('that was changed in another tab is told so, and loses neither answer', async () => {
    const stale = { version: '2', worry: 'Older words.' };
    const answer = await ewa.post(at('words'), stale);
    const page = read(answer.html);
    expect([answer.status, page.held('worry'), page.text]).toEqual([
      409,
      stale.worry,
      expect.stringContaining(EWA.words),
    ]);
    expect(read((await ewa.get(at('words'))).html).held('worry')).toBe(EWA.words);
  });

  test('with a fault still says which version it was made from', async () => {
    const faulty = await ewa.post(at('words'), { version: '2', worry: '' });
    expect([faulty.status, read(faulty.html).held('version')]).toEqual([422, '2']);
  });

  test('sent twice at once is one request, with one reference', async () => {
    const page = read((await ewa.get(check)).html);
    const held = { version: page.held('version') ?? '', seen: page.held('seen') ?? '' };
    const sent = await Promise.all([1, 2, 3, 4].map(() => ewa.post(check, held)));
    expect(sent.map(({ status, to }) => [status, to])).toEqual(sent.map(() => [303, at('sent')]));
    const pages = await Promise.all([1, 2].map(() => ewa.get(at('sent'))));
    const references = pages.map(({ html }) => /KT-[A-Z0-9]{4}-[0-9]{2}/.exec(html)?.[0]);
    expect(new Set(references).size).toBe(1);
    expect(references[0]).toBeDefined();
  });

  test('once sent leads to its reference, whatever is pressed', async () => {
    for (const step of STEPS.filter((one) => one !== 'sent')) {
      expect((await ewa.get(at(step))).to).toBe(at('sent'));
      expect((await ewa.post(at(step), { version: '7', worry: 'Too late.' })).to).toBe(at('sent'));
    }
  });

  test('is begun many times in one browser, and its cookie still fits', async () => {
    const visit = newVisit(product);
    await answerCheck(visit, '/check/results', {
      '/': { worry: ALL_WORRIES },
      '/check/more': { need: ALL_NEEDS },
    });
    for (let draft = 0; draft < 7; draft += 1) {
      const names = await fillIn(visit, '/refer', { service: 'kent-therapeutic-support' });
      expect((await visit.get(names.to)).status).toBe(200);
    }
    // Browsers drop a cookie over 4,096 bytes, and say nothing.
    const longest = Math.max(...[...visit.jar].map(([name, value]) => `${name}=${value}`.length));
    expect(longest).toBeLessThan(3_900);
  });
});

function idOf(path: string): string {
  return path.split('/')[2] ?? '';
}

const ALL_WORRIES =
  'feelings self-harm family-friends-bullying hard-time-or-change behaviour talking eating moving autism-or-adhd gender several something-else'.split(
    ' ',
  );
const ALL_NEEDS =
  'anxiety low-mood anger exam-stress behaviour adjustment-and-transition family-and-friends adverse-experiences self-harm gender-incongruence self-esteem bullying speech-sounds language stammering voice eating-and-swallowing hearing-and-communication selective-mutism social-communication fine-motor self-care sensory coordination movement posture-and-mobility several-complex-needs autism-assessment adhd-assessment eating-disorder'.split(
    ' ',
  );
