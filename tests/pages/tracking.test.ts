import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { EWA, MAYA } from '../people/cast.ts';
import { answerCheck, writeDraft, writeOwnDraft } from './forms.ts';
import { read } from './html.ts';
import { type Sent, sendAt, track } from './sending.ts';
import { newVisit } from './visit.ts';

let product: Product;
let ewas: Sent;
let mayas: Sent;

beforeAll(async () => {
  product = await startProduct();
  const ewa = newVisit(product);
  await answerCheck(ewa);
  ewas = await sendAt(ewa, await writeDraft(ewa));
  const maya = newVisit(product);
  mayas = await sendAt(maya, await writeOwnDraft(maya));
});
afterAll(() => product.end());

describe('reference and words', () => {
  test('open the request, however they are typed', async () => {
    for (const typed of [
      ewas,
      { reference: ewas.reference.toLowerCase().replaceAll('-', ' '), words: ewas.words },
      {
        reference: ` ${ewas.reference} `,
        words: ` ${ewas.words.toUpperCase().replaceAll(' ', ', ')}. `,
      },
    ]) {
      const visit = newVisit(product);
      expect((await track(typed, visit)).to).toBe('/track/request');
      const { text } = read((await visit.get('/track/request')).html);
      expect(text).toContain(`Reference ${ewas.reference}`);
      expect(text).toContain(EWA.words);
    }
  });

  test('of one person open nothing of another', async () => {
    const visit = newVisit(product);
    await track(mayas, visit);
    const { text } = read((await visit.get('/track/request')).html);
    expect(text).toContain('I can’t sleep');
    expect(text).not.toContain(EWA.words);
    expect(text).not.toContain(MAYA.mobile);
  });

  test('that are wrong get one same answer, by the same way', async () => {
    const wrong: readonly Sent[] = [
      { reference: ewas.reference, words: mayas.words },
      { reference: 'KT-ZZZZ-99', words: ewas.words },
      { reference: mayas.reference, words: 'not the right words' },
      { reference: '', words: '' },
      { reference: 'x'.repeat(5_000), words: 'y'.repeat(5_000) },
    ];
    const answers: unknown[] = [];
    const counts: number[] = [];
    for (const typed of wrong) {
      const before = product.house.db.statements();
      const { status, html, cookies } = await track(typed, newVisit(product));
      const page = read(html);
      counts.push(product.house.db.statements() - before);
      answers.push({ status, faults: page.faults, cookies, words: page.held('words') });
    }
    const says = 'We can’t find that. Check your reference and your four words, or call the team.';
    expect(answers).toEqual(
      wrong.map(() => ({
        status: 422,
        faults: [{ field: 'reference', says }],
        cookies: [],
        words: '',
      })),
    );
    // The same statements each time, so the same time: nothing tells which of the two was wrong.
    expect(new Set(counts).size).toBe(1);
  });

  test('tried too often are refused, right or wrong, with a way on', async () => {
    const tried = { reference: mayas.reference, words: 'four wrong words here' };
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1)
      statuses.push((await track(tried, newVisit(product))).status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
    const right = await track(mayas, newVisit(product));
    expect([right.status, right.to, read(right.html).faults]).toEqual([
      429,
      '',
      [
        {
          field: 'reference',
          says: 'There were too many tries. Wait 15 minutes, or call the team.',
        },
      ],
    ]);
    expect((await track(ewas, newVisit(product))).to).toBe('/track/request');
  });
});

describe('a request that is followed', () => {
  test('is not there without signing in', async () => {
    const answer = await newVisit(product).get('/track/request');
    expect([answer.status, answer.to]).toEqual([303, '/track']);
  });

  test('is closed by a press, and its cookie opens nothing more', async () => {
    const visit = newVisit(product);
    await track(ewas, visit);
    const stolen = new Map(visit.jar);
    expect((await visit.post('/track/close', {})).to).toBe('/track');
    const thief = newVisit(product);
    for (const [name, value] of stolen) thief.jar.set(name, value);
    expect((await thief.get('/track/request')).to).toBe('/track');
  });

  test('is closed to a made-up key', async () => {
    const visit = newVisit(product);
    visit.jar.set('__Host-track', 'made-up');
    expect((await visit.get('/track/request')).to).toBe('/track');
  });

  test('never lets a family into the pages of staff', async () => {
    const visit = newVisit(product);
    await track(ewas, visit);
    const key = visit.jar.get('__Host-track') ?? '';
    visit.jar.set('__Host-staff', key);
    expect((await visit.get('/staff/messages')).to).toBe('/staff/sign-in');
  });
});
