import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork, sendRequest } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { ownDraft, parentDraft } from '../../../../tests/people/drafts.ts';
import type { DraftAnswers } from '../../../refer/referral/referral.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const staff = (party: string) => atWork(product, party);
const send = (draft?: DraftAnswers) => sendRequest(product, draft);

describe('a page of a request', () => {
  test('holds the longest words, whatever they are', async () => {
    const worry = `${'x'.repeat(1300)}${'🙂'.repeat(200)}${'مرحبا '.repeat(200)}<b>bold</b>`;
    const { words } = parentDraft;
    if (!words) throw new Error('the draft has no words');
    const { at } = await send({ ...parentDraft, words: { ...words, worry } });
    const { html } = await (await staff('amara-bright')).get(at);
    expect(html).toContain('🙂'.repeat(200));
    expect(html).toContain('&lt;b&gt;bold');
  });

  test('says each answer about safety, and who gave it', async () => {
    const { at } = await send(ownDraft);
    const { text } = read((await (await staff('amara-bright')).get(at)).html);
    expect(text).toContain('Safety Said by Maya, 24 Nov');
    expect(text).toContain('In danger now? No');
    expect(text).toContain('Hurt themselves lately? Yes, often, or needed care for it');
    expect(text).toContain('Do not tell dad');
    expect(text).toContain('Not for a parent or carer');
  });

  test('shows an administrator how to reach them, and no worry', async () => {
    const { at } = await send(ownDraft);
    const { text } = read((await (await staff('joan-marsh')).get(at)).html);
    expect(text).toContain('07700 900321');
    expect(text).not.toContain('I hurt myself');
    expect(text).not.toContain('Hurt themselves lately?');
    expect(text).toContain('Your role does not see these.');
    expect(text).toContain('Who agrees Your role does not see these.');
  });

  test('keeps what a child said of agreeing from an administrator', async () => {
    const said = parentDraft.agree?.childSaid ?? '';
    const { at } = await send();
    expect(read((await (await staff('amara-bright')).get(at)).html).text).toContain(said);
    expect((await (await staff('joan-marsh')).get(at)).html).not.toContain(said);
  });

  test('names no other child in the place bar', async () => {
    await send(ownDraft);
    await send(ownDraft);
    const { at } = await send();
    const { html } = await (await staff('amara-bright')).get(at);
    expect(read(html).text).toMatch(/Before: \d+ of \d+/);
    expect(html).not.toContain('Maya');
  });
});

describe('a worklist', () => {
  test('shows what was said of safety as the sender’s words', async () => {
    await send(ownDraft);
    const { text } = read((await (await staff('amara-bright')).get('/staff/queues/new')).html);
    expect(text).toContain('Says: hurt themselves often, or needed care');
    const admin = read((await (await staff('joan-marsh')).get('/staff/queues/new')).html);
    expect(admin.text).not.toContain('Says:');
    expect(admin.text).toContain('Not shown to your role');
  });

  test('tells who has a request that somebody claims', async () => {
    const [amara, dev] = [await staff('amara-bright'), await staff('dev-patel')];
    const { at } = await send();
    const back = await amara.post(`${at}/claim`, { list: 'new' });
    expect(back.to).toContain('/staff/queues/new?here=');
    const taken = await dev.post(`${at}/claim`, { list: 'new' });
    expect(taken.status).toBe(409);
    expect(read(taken.html).text).toContain('Amara Bright has this since 10am');
    expect((await dev.post(`${at}/claim`, { act: 'take-over' })).to).toBe(at);
    const told = read((await amara.get('/staff/queues/mine')).html).text;
    expect(told).toContain('Dev Patel took a request over from you at 10am.');
  });

  test('that is narrowed to nothing says how to widen it', async () => {
    const visit = await staff('amara-bright');
    const { text } = read((await visit.get('/staff/queues/new?urgency=advice')).html);
    expect(text).toContain('None match. Clear filters');
    expect((await visit.get('/staff/queues/nothing')).status).toBe(404);
    expect((await visit.get('/staff/queues/new?place=%00&page=-1&here=%00')).status).toBe(200);
    expect((await visit.get('/staff?list=declined')).to).toBe('/staff/queues/declined');
    expect((await visit.get('/staff?list=other')).to).toBe('/staff/queues/new');
  });
});
