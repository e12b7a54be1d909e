import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { askAt, atWork, follow, sendRequest } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { track } from '../../../../tests/pages/sending.ts';
import { newVisit, type Visit } from '../../../../tests/pages/visit.ts';
import { rowsOf } from '../../../../tests/people/drafts.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const OWN = 'What helps at night?';
const ACCEPTANCE = { way: 'group', urgency: 'routine', 'urgency-reason': 'Steady', step: 'send' };

/** A request of which more was asked: its page for staff, and whoever answers at theirs. */
async function asked() {
  const amara = await atWork(product, 'amara-bright');
  const request = await sendRequest(product);
  const saved = await askAt(amara, request.at, { ask: ['gp'], own: OWN });
  const family = newVisit(product);
  await track(request, family);
  return { amara, family, saved, ...request, answerAt: await answerOf(family) };
}

async function answerOf(family: Visit): Promise<string> {
  const { html } = await family.get('/track/request');
  return /\/track\/answer\/[\w-]+/.exec(html)?.[0] ?? '';
}

describe('asking for more', () => {
  test('proposes who and by when, and shows each fault beside it', async () => {
    const amara = await atWork(product, 'amara-bright');
    const { at } = await sendRequest(product);
    const form = read((await amara.get(`${at}?decide=information`)).html);
    expect([form.held('by-day'), form.held('by-month')]).toEqual(['1', '12']);
    expect(form.picked('from')).toHaveLength(1);
    expect(form.text).toContain('it returns to you on 2 December 2026');
    const bare = await amara.post(`${at}/information`, { version: '1' });
    const page = read(bare.html);
    expect(bare.status).toBe(422);
    expect(page.faults.map(({ field }) => field)).toEqual(['own', 'from', 'by-day']);
    expect(page.faults.every(({ field }) => page.ids.has(field))).toBe(true);
    expect(page.beside).toEqual(page.faults.map(({ says }) => says));
  });

  test('keeps what was typed when something is wrong', async () => {
    const amara = await atWork(product, 'amara-bright');
    const { at } = await sendRequest(product);
    const own = 'How <b>long</b>? 🙂';
    const typed = { own, ask: ['gp'], 'by-day': '31', 'by-month': '2' };
    const page = read((await askAt(amara, at, typed)).html);
    expect(page.faults).toEqual([
      { field: 'by-day', says: 'That day does not exist: 31 February' },
    ]);
    expect([page.held('own'), page.picked('ask')]).toEqual([own, ['gp']]);
  });

  test('shows the exact message before it leaves, and asks once', async () => {
    const amara = await atWork(product, 'amara-bright');
    const { at } = await sendRequest(product);
    const check = read((await askAt(amara, at, { own: OWN, ask: ['gp'], step: 'check' })).html);
    expect(check.text).toContain('Check before sending');
    expect(check.text).toContain('Which GP surgery does the child go to?');
    expect(check.text).toContain('There is a question about your request');
    expect(check.text).toContain('If nothing comes, it returns to you on 2 December 2026.');
    const [from = ''] = read((await amara.get(`${at}?decide=information`)).html).picked('from');
    const by = { 'by-day': '1', 'by-month': '12', 'by-year': '2026' };
    const typed = { own: OWN, ask: ['gp'], version: '1', from, ...by, step: 'send' };
    const first = await amara.post(`${at}/information`, typed);
    const again = await amara.post(`${at}/information`, typed);
    expect([first.to, again.to]).toEqual([`${at}?saved=information`, `${at}?saved=information`]);
    const done = read((await amara.get(first.to)).html);
    expect(done.text).toContain('They can answer until 1 December 2026');
    expect(done.text).toContain('More was asked. The clock keeps running.');
    expect(done.text).not.toContain('From whom, by when');
    const list = read((await amara.get('/staff/queues/asked')).html);
    expect(list.text).toContain('Answer by 1 Dec');
  });

  test('that another nurse did first is told, with what was typed', async () => {
    const { at, saved } = await asked();
    expect(saved.status).toBe(303);
    const dev = await atWork(product, 'dev-patel');
    const form = { version: '1', own: 'Not to be lost', from: 'x', step: 'send', 'by-day': '1' };
    const second = await dev.post(`${at}/information`, {
      ...form,
      'by-month': '12',
      'by-year': '2026',
    });
    const { text } = read(second.html);
    expect(second.status).toBe(409);
    expect(text).toContain('Amara Bright asked for more at 10am');
    expect(text).toContain('Not to be lost');
    const stale = await dev.post(`${at}/acceptance`, { ...ACCEPTANCE, version: '1' });
    expect([stale.status, read(stale.html).held('urgency-reason')]).toEqual([409, 'Steady']);
  });

  test('of what was withdrawn is told when, with what was typed', async () => {
    const amara = await atWork(product, 'amara-bright');
    const { at } = await sendRequest(product);
    const id = at.replace('/staff/requests/', '');
    for (const table of ['request', 'standing']) {
      await rowsOf(
        product.database,
        `update referral.${table} set state = 'withdrawn',
        state_since = '2026-11-24T09:30:00Z' where request_id = '${id}'`,
      );
    }
    for (const [form, path] of [
      [{ ...ACCEPTANCE, words: 'Kept words' }, 'acceptance'],
      [{ urgency: 'urgent', 'urgency-reason': 'Kept words' }, 'urgency'],
    ] as const) {
      const answer = await amara.post(`${at}/${path}`, { ...form, version: '1' });
      const { text } = read(answer.html);
      expect(answer.status).toBe(409);
      expect(text).toContain('This was withdrawn at 9:30am, 24 Nov, before you saved.');
      expect(text).toContain('Kept words');
    }
    expect(read((await amara.get(at)).html).text).toContain('It was withdrawn on 24 November 2026');
  });
});

describe('whoever was asked', () => {
  test('answers a box a question, and sees that it arrived', async () => {
    const { family, answerAt, amara, at } = await asked();
    const track = read((await family.get('/track/request')).html);
    expect(track.text).toContain('The team asks you something');
    expect(track.text).toContain('Please answer by 1 December 2026');
    const form = read((await family.get(answerAt)).html);
    expect(form.text).toContain(OWN);
    const typed = { 'answer-1': 'Dr Lim', 'answer-2': 'A small light <3' };
    expect((await family.post(answerAt, typed)).to).toBe('/track/request');
    expect((await family.post(answerAt, typed)).to).toBe('/track/request');
    expect(read((await family.get('/track/request')).html).text).toContain(
      'You answered on 24 November 2026',
    );
    const page = read((await amara.get(at)).html);
    expect(page.text).toContain('A small light <3');
    expect(page.text).toContain('Answered 24 Nov');
    const list = read((await amara.get('/staff/queues/come-back')).html);
    expect(list.text).toContain('Information come back');
  });

  test('with nothing typed, or too much, sees the fault and what was typed', async () => {
    const { family, answerAt } = await asked();
    const bare = await family.post(answerAt, { 'answer-1': ' ' });
    expect(bare.status).toBe(422);
    expect(read(bare.html).faults.map(({ field }) => field)).toEqual(['answer-1']);
    const long = await family.post(answerAt, { 'answer-1': 'x'.repeat(4001), 'answer-2': 'Kept' });
    const page = read(long.html);
    expect(page.faults).toEqual([
      { field: 'answer-1', says: 'Use 4,000 letters or fewer. You have used 4,001.' },
    ]);
    expect(page.held('answer-2')).toBe('Kept');
  });

  test('after a decision is told kindly, and loses no word', async () => {
    const { family, answerAt, amara, at } = await asked();
    await amara.post(`${at}/acceptance`, { ...ACCEPTANCE, version: '2' });
    const late = await family.post(answerAt, { 'answer-1': 'Not to be lost' });
    const { text } = read(late.html);
    expect(late.status).toBe(409);
    expect(text).toContain('The team has decided with what they knew.');
    expect(text).toContain('Not to be lost');
    expect(text).toContain('Call the team');
    expect((await family.get(answerAt)).status).toBe(200);
    expect(read((await family.get('/track/request')).html).text).not.toContain('Please answer by');
  });

  test('in other words than before is told of the first', async () => {
    const { family, answerAt } = await asked();
    await family.post(answerAt, { 'answer-1': 'Dr Lim' });
    const second = await family.post(answerAt, { 'answer-1': 'Dr Roy' });
    const { text } = read(second.html);
    expect([second.status, text.includes('Dr Lim'), text.includes('Dr Roy')]).toEqual([
      409,
      true,
      true,
    ]);
  });

  test('is nobody else: another family finds nothing there', async () => {
    const { answerAt } = await asked();
    const other = await sendRequest(product);
    const family = newVisit(product);
    await track(other, family);
    expect((await family.get(answerAt)).status).toBe(404);
    expect((await family.post(answerAt, { 'answer-1': 'x' })).status).toBe(404);
    expect((await family.get('/track/answer/ask-%00')).status).toBe(404);
    expect((await newVisit(product).get(answerAt)).to).toBe('/track');
    expect((await follow(product, other)).text).not.toContain('asks you something');
  });
});
