import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork, follow, sendRequest } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import type { Typed } from '../../../../tests/pages/visit.ts';
import { ownDraft } from '../../../../tests/people/drafts.ts';
import type { DraftAnswers } from '../../../refer/referral/referral.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const staff = (party: string) => atWork(product, party);
const send = (draft?: DraftAnswers) => sendRequest(product, draft);

const ACCEPTANCE: Typed = {
  version: '1',
  way: 'group',
  urgency: 'routine',
  'urgency-reason': 'Steady at school',
};

const DECLINE: Typed = {
  version: '1',
  reason: 'other-service-fits-better',
  offer: ['kent-family-hubs'],
  'checked-by': 'Amara Bright',
  'check-day': '8',
  'check-month': '12',
  'check-year': '2026',
};

describe('a decision', () => {
  test('is offered to triage, and to nobody else', async () => {
    const { at } = await send();
    expect((await (await staff('amara-bright')).get(at)).html).toContain('?decide=acceptance');
    for (const party of ['ruth-adeyemi', 'joan-marsh']) {
      const visit = await staff(party);
      expect((await visit.get(at)).html).not.toContain('?decide=');
      const answer = await visit.post(`${at}/acceptance`, { ...ACCEPTANCE, step: 'send' });
      expect([answer.status, answer.to]).toEqual([303, '/staff/sign-in']);
    }
  });

  test('with nothing filled in shows each fault beside it', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send();
    const accept = await visit.post(`${at}/acceptance`, { version: '1' });
    expect(accept.status).toBe(422);
    expect(read(accept.html).faults).toEqual([
      { field: 'way', says: 'Choose the way of helping' },
      { field: 'urgency', says: 'Choose how soon an answer is needed' },
    ]);
    const decline = await visit.post(`${at}/decline`, { version: '1' });
    const page = read(decline.html);
    expect(page.faults.map(({ field }) => field)).toEqual(['reason', 'offer', 'checked-by']);
    expect(page.faults.every(({ field }) => page.ids.has(field))).toBe(true);
    expect(page.beside).toEqual(page.faults.map(({ says }) => says));
  });

  test('keeps what was typed when something is wrong', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send();
    const answer = await visit.post(`${at}/decline`, {
      ...DECLINE,
      words: 'Dear Ewa,\r\n<script>alert(1)</script> 🙂',
      'check-day': '31',
      'check-month': '2',
    });
    const page = read(answer.html);
    expect(page.faults).toEqual([
      { field: 'check-day', says: 'That day does not exist: 31 February' },
    ]);
    expect(page.held('words')).toBe('Dear Ewa,\r\n<script>alert(1)</script> 🙂');
    expect(page.picked('offer')).toEqual(['kent-family-hubs']);
    expect(answer.html).not.toContain('<script>alert');
  });

  test('is checked before sending, then saved once', async () => {
    const visit = await staff('amara-bright');
    const { at, reference, words } = await send();
    const check = await visit.post(`${at}/decline`, { ...DECLINE, step: 'check' });
    expect(check.status).toBe(200);
    const page = read(check.html);
    expect(page.text).toContain('Check before sending');
    expect(page.text).toContain('by email to ewa@example.org');
    expect(page.text).toContain('There is news about your request');
    expect(page.text).toContain('Amara Bright will check by 8 December 2026');
    const form = { ...DECLINE, words: page.held('words') ?? '', step: 'send' };
    const saved = await visit.post(`${at}/decline`, form);
    const again = await visit.post(`${at}/decline`, form);
    expect([saved.status, saved.to]).toEqual([303, `${at}?saved=decision`]);
    expect([again.status, again.to]).toEqual([saved.status, saved.to]);
    expect(read((await visit.get(saved.to)).html).text).toContain('Declined, with other help');
    const family = await follow(product, { reference, words });
    expect(family.text).toContain('We found other help that fits better');
    expect(family.text).toContain('Kent Family Hubs');
    expect(family.text).toContain('Amara Bright will check by 8 December 2026');
    expect(family.text).toContain('ask them to look again');
  });

  test('can be changed at the check, and its words follow', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send();
    const check = read((await visit.post(`${at}/decline`, DECLINE)).html);
    const ours = check.held('words') ?? '';
    expect(check.held('ours')).toBe(ours);
    const change = { ...DECLINE, words: ours, ours, step: 'change' };
    const form = read((await visit.post(`${at}/decline`, change)).html);
    expect([form.held('words'), form.faults]).toEqual([ours, []]);
    const other = { ...DECLINE, words: ours, ours, reason: 'outside-age' };
    const again = read((await visit.post(`${at}/decline`, other)).html);
    expect(again.text).toContain('because this team helps people of other ages');
    const own = { ...DECLINE, words: 'In our own words.', ours };
    const mine = read((await visit.post(`${at}/decline`, own)).html);
    expect([mine.held('words'), mine.held('ours')]).toEqual(['In our own words.', '']);
  });

  test('on what somebody changed is held back, and all is kept', async () => {
    const [amara, dev] = [await staff('amara-bright'), await staff('dev-patel')];
    const { at } = await send();
    const urgency = { version: '1', urgency: 'urgent', 'urgency-reason': 'Needs a call today' };
    expect((await dev.post(`${at}/urgency`, urgency)).to).toBe(`${at}?saved=urgency`);
    const answer = await amara.post(`${at}/acceptance`, { ...ACCEPTANCE, step: 'send' });
    const page = read(answer.html);
    expect(answer.status).toBe(409);
    expect(page.text).toContain('Dev Patel changed this at 10am.');
    expect(page.text).toContain('was not set, and is now Urgent: “Needs a call today”');
    expect(page.held('urgency-reason')).toBe('Steady at school');
    expect(page.picked('way')).toEqual(['group']);
    expect(page.held('version')).toBe('2');
  });

  test('that another nurse made first is told, with what was typed', async () => {
    const [amara, dev] = [await staff('amara-bright'), await staff('dev-patel')];
    const { at } = await send();
    await dev.post(`${at}/acceptance`, { ...ACCEPTANCE, words: 'We can help.', step: 'send' });
    const form = { ...DECLINE, words: 'My own words, not to be lost', step: 'send' };
    const answer = await amara.post(`${at}/decline`, form);
    const { text } = read(answer.html);
    expect(answer.status).toBe(409);
    expect(text).toContain('Dev Patel accepted this at 10am, before you saved.');
    expect(text).toContain('My own words, not to be lost');
  });

  test('of their own from a second tab is told, with what was typed', async () => {
    const amara = await staff('amara-bright');
    const { at } = await send();
    await amara.post(`${at}/acceptance`, { ...ACCEPTANCE, step: 'send' });
    const words = 'My second words, not to be lost';
    const answer = await amara.post(`${at}/decline`, { ...DECLINE, words, step: 'send' });
    expect([answer.status, read(answer.html).text.includes(words)]).toEqual([409, true]);
  });

  test('of how soon, twice and differing, keeps both to see', async () => {
    const amara = await staff('amara-bright');
    const { at } = await send();
    const first = { version: '1', urgency: 'urgent', 'urgency-reason': 'Needs a call today' };
    await amara.post(`${at}/urgency`, first);
    const second = { version: '1', urgency: 'routine', 'urgency-reason': 'Spoke with mum' };
    const answer = await amara.post(`${at}/urgency`, second);
    const page = read(answer.html);
    expect([answer.status, page.held('urgency-reason')]).toEqual([409, 'Spoke with mum']);
    expect(page.text).toContain('Needs a call today');
  });

  test('warns of what is not met, and stops nobody', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send(ownDraft);
    const form = read((await visit.get(`${at}?decide=acceptance`)).html);
    expect(form.text).toContain('Not all of it fits');
    const check = await visit.post(`${at}/acceptance`, ACCEPTANCE);
    expect(read(check.html).text).toContain('you gave no reason');
    const why = { ...ACCEPTANCE, 'reason-words': 'Seen by the crisis team as well' };
    const said = read((await visit.post(`${at}/acceptance`, why)).html).text;
    expect(said).not.toContain('you gave no reason');
    expect(said).toContain('Seen by the crisis team as well');
    expect(said).toContain('Dad gets nothing: they must not know.');
  });

  test('calls no two parts of a page by one name', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send(ownDraft);
    for (const step of ['', '?decide=acceptance', '?decide=decline', '?decide=urgency']) {
      const { html } = await visit.get(`${at}${step}`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });

  test('shows no child in a title, and is kept by no browser', async () => {
    const visit = await staff('amara-bright');
    const { at } = await send();
    for (const path of [at, `${at}?decide=decline`, '/staff/queues/new']) {
      const answer = await visit.get(path);
      expect(read(answer.html).title).not.toMatch(/Nowak|Tom/);
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
  });

  test.each(['request-0', 'request-%00', '%00', "'", 'x'.repeat(5000), '../queues/new%00'])(
    'of what is no request, %s, is not found',
    async (id) => {
      const visit = await staff('amara-bright');
      const at = `/staff/requests/${id}`;
      expect([404, 414]).toContain((await visit.get(at)).status);
      expect([404, 414]).toContain((await visit.post(`${at}/acceptance`, ACCEPTANCE)).status);
    },
  );
});
