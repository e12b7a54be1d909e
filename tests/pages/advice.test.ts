import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { rowsOf } from '../people/drafts.ts';
import { answerCheck, born, fillIn, writeDraft, writeOwnDraft } from './forms.ts';
import { read } from './html.ts';
import { sendAt, signIn, track } from './sending.ts';
import { newVisit, type Visit } from './visit.ts';
import { writeWorkDraft } from './work-forms.ts';

const HOW = 'Two weeks. It helped a bit at night.';
const TRIED = { advice: ['worry'], 'how-worry': HOW };
// A browser may drop a cookie that is longer, with its name, and then everything is lost.
const MOST_OF_A_COOKIE = 4096;

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

async function readerOf(...ids: readonly string[]): Promise<Visit> {
  const visit = newVisit(product);
  for (const id of ids) await visit.get(`/advice/${id}`);
  return visit;
}

async function textAt(visit: Visit, path: string): Promise<string> {
  return read((await visit.get(path)).html).text;
}

describe('advice that was read', () => {
  test('is ticked as tried, and goes with the request to whoever reads it', async () => {
    const ewa = await readerOf('worry', 'sleep');
    await answerCheck(ewa);
    const hopes = await writeDraft(ewa, 'hopes');
    const listed = await textAt(ewa, hopes);
    expect(listed).toContain('When your child worries a lot');
    expect(listed).toContain('Better sleep');
    expect(listed).toContain('What else have you tried?');
    await fillIn(ewa, hopes, TRIED);
    expect(read((await ewa.get(hopes)).html).held('how-worry')).toBe(HOW);

    const check = await writeDraft(ewa, 'check', { hopes: TRIED });
    const said = `When your child worries a lot: ${HOW}`;
    expect(await textAt(ewa, check)).toContain(said);
    const sent = await sendAt(ewa, check);
    await track(sent, ewa);
    const followed = await textAt(ewa, '/track/request');
    expect(followed).toContain('Advice that you have tried');
    expect(followed).toContain(said);
    const nurse = await signIn(product);
    const list = await nurse.get('/staff/queues/new');
    const request = /\/staff\/requests\/[\w-]+/.exec(list.html)?.[0] ?? '';
    expect(await textAt(nurse, request)).toContain(`Advice tried: ${said}`);
  });

  test('goes with a professional’s referral', async () => {
    const senco = await readerOf('worry');
    const check = await writeWorkDraft(senco, 'check', { tried: TRIED });
    expect(await textAt(senco, check)).toContain(`When your child worries a lot: ${HOW}`);
    await sendAt(senco, check);
    const found = await rowsOf(
      product.database,
      "select value from referral.answer where item = 'tried-advice' and said_by = 'professional'",
    );
    const title = 'When your child worries a lot';
    expect(found).toEqual([{ value: [{ id: 'worry', title, how: HOW }] }]);
  });

  test('by a young person is not listed to a parent on the same computer', async () => {
    const shared = await readerOf('self-harm-for-you', 'worry');
    await answerCheck(shared);
    const listed = await textAt(shared, await writeDraft(shared, 'hopes'));
    expect(listed).toContain('When your child worries a lot');
    expect(listed).not.toContain('If you hurt yourself');
    const maya = await readerOf('self-harm-for-you');
    expect(await textAt(maya, await writeOwnDraft(maya, 'hopes'))).toContain(
      'If you hurt yourself',
    );
  });

  test('too long a story of it is shown again with its fault', async () => {
    const ewa = await readerOf('worry');
    await answerCheck(ewa);
    const hopes = await writeDraft(ewa, 'hopes');
    const answer = await fillIn(ewa, hopes, { ...TRIED, 'how-worry': 'x'.repeat(301) });
    const page = read(answer.html);
    expect(answer.status).toBe(422);
    expect(page.faults).toEqual([
      { field: 'how-worry', says: 'Use 300 letters or fewer. You have used 301.' },
    ]);
    expect(page.held('how-worry')).toHaveLength(301);
    expect(page.picked('advice')).toEqual(['worry']);
  });

  test('what was never listed is not taken', async () => {
    const ewa = await readerOf('worry');
    await answerCheck(ewa);
    const hopes = await writeDraft(ewa, 'hopes');
    await fillIn(ewa, hopes, { advice: ['anger', 'nothing'], 'how-anger': 'Not read here' });
    const page = read((await ewa.get(hopes)).html);
    expect(page.picked('advice')).toEqual([]);
    expect(page.text).not.toContain('When anger is too big');
  });

  test('is forgotten with the answers, and on leaving', async () => {
    const ewa = await readerOf('worry');
    await answerCheck(ewa);
    await ewa.post('/check/again', {});
    await answerCheck(ewa);
    expect(await textAt(ewa, await writeDraft(ewa, 'hopes'))).toContain('What have you tried?');
    const other = await readerOf('worry');
    await other.get('/leave');
    expect([...other.jar.keys()]).toEqual([]);
  });

  test('leaves room in the cookie, however much was read', async () => {
    const pages = product.house.book.now().advice.map(({ id }) => id);
    const longest = pages.sort((one, other) => other.length - one.length).slice(0, 12);
    const ewa = await readerOf(...longest);
    for (let drafts = 0; drafts < 5; drafts += 1) {
      await answerCheck(ewa);
      await ewa.get(await writeDraft(ewa));
    }
    const held = [...ewa.jar].map(([name, value]) => name.length + value.length);
    expect(Math.max(...held)).toBeLessThan(MOST_OF_A_COOKIE);
  });
});

describe('a page of advice', () => {
  test('may be found, and is in no cache that people share', async () => {
    const { headers } = await newVisit(product).get('/advice/worry');
    expect(headers.get('x-robots-tag')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
    const list = await newVisit(product).get('/advice');
    expect(list.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('is not logged by what it is about', async () => {
    await readerOf('self-harm-for-you');
    expect(product.logged()).toContain('/advice/:id');
    expect(product.logged()).not.toContain('self-harm');
  });

  test('stands on results by need and age, four rows at most', async () => {
    const ewa = newVisit(product);
    const results = await answerCheck(ewa);
    const { html } = await ewa.get(results);
    const rows = /While you wait, or instead<\/h2>\s*<ul[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(rows).toContain('href="/advice/worry?from=results"');
    expect(rows.match(/<li>/g)?.length).toBeLessThanOrEqual(4);
    const maya = newVisit(product);
    await answerCheck(maya, results, {
      '/check/about': { asker: 'young-person' },
      '/check/birth': born(['2', '3', '2011']),
    });
    expect((await maya.get(results)).html).toContain('href="/advice/worry-for-you?from=results');
  });
});
