import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork, follow, sendRequest } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { loseTeam } from '../../../../tests/people/at-triage.ts';
import { rowsOf } from '../../../../tests/people/drafts.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const rows = async <Row>(text: string) => await rowsOf<Row>(product.database, text);

/** A request whose team nobody knows yet. */
async function lost() {
  const request = await sendRequest(product);
  const id = request.at.replace('/staff/requests/', '');
  const [row] = await rows<{ referral_id: string }>(
    `select referral_id from referral.request where request_id = '${id}'`,
  );
  await loseTeam({ rows }, { id, referralId: row?.referral_id ?? '' });
  return request;
}

const GIVEN = { version: '1', to: 'tss', why: 'The home is in Thanet' };

describe('a request whose team is to be found', () => {
  test('is listed for the coordinator, with the service asked', async () => {
    const { at } = await lost();
    const nadia = await atWork(product, 'nadia-fletcher');
    const list = read((await nadia.get('/staff/queues/new')).html);
    expect(list.text).toContain('Team to be found');
    expect(list.text).toContain('Kent Therapeutic Support Service');
    expect(read((await nadia.get(at)).html).text).toContain('Give it to a team');
  });

  test('is given to a team, whose list it joins, and the family reads which', async () => {
    const request = await lost();
    const nadia = await atWork(product, 'nadia-fletcher');
    const given = await nadia.post(`${request.at}/team`, GIVEN);
    expect(given.to).toBe('/staff/queues/new?team=team-to-find&given=tss');
    expect((await nadia.post(`${request.at}/team`, GIVEN)).to).toBe(given.to);
    expect(read((await nadia.get(given.to)).html).text).toContain('It is in their New list.');
    const gone = await nadia.get(request.at);
    expect(gone.status).toBe(404);
    expect(read(gone.html).text).toContain('You gave this to Therapeutic Support Service at 10am');
    const amara = await atWork(product, 'amara-bright');
    const page = read((await amara.get(request.at)).html);
    expect(page.text).toContain('gave it to Therapeutic Support Service');
    expect(page.text).toContain('The home is in Thanet');
    const family = await follow(product, request);
    expect(family.text).toContain('We found out which team it is');
  });

  test('shows each fault beside it, with what was typed', async () => {
    const { at } = await lost();
    const nadia = await atWork(product, 'nadia-fletcher');
    const answer = await nadia.post(`${at}/team`, { version: '1', to: 'moon', why: '' });
    const page = read(answer.html);
    expect(answer.status).toBe(422);
    expect(page.faults.map(({ field }) => field)).toEqual(['to', 'why']);
    expect(page.faults.every(({ field }) => page.ids.has(field))).toBe(true);
    const typed = await nadia.post(`${at}/team`, { ...GIVEN, to: '' });
    expect(read(typed.html).held('why')).toBe(GIVEN.why);
  });

  test('tells whoever acts on it after it was given, and loses no word', async () => {
    const { at } = await lost();
    const nadia = await atWork(product, 'nadia-fletcher');
    const form = { version: '1', urgency: 'urgent', 'urgency-reason': 'Not to be lost' };
    await nadia.post(`${at}/team`, GIVEN);
    const late = await nadia.post(`${at}/urgency`, form);
    const { text } = read(late.html);
    expect(late.status).toBe(409);
    expect(text).toContain('You gave this to');
    expect(text).toContain('Not to be lost');
  });

  test('is given by nobody of another team, nor by who only reads', async () => {
    const { at } = await lost();
    const grace = await atWork(product, 'grace-mensah');
    expect((await grace.post(`${at}/team`, GIVEN)).status).toBe(404);
    const hannah = await atWork(product, 'hannah-weber');
    expect((await hannah.post(`${at}/team`, GIVEN)).to).toBe('/staff/sign-in');
  });
});

describe('a nurse of several teams', () => {
  test('picks a team, or all of them, and stays there from list to list', async () => {
    const piotr = await atWork(product, 'piotr-zielinski');
    expect((await piotr.get('/staff')).to).toBe('/staff/queues/new?team=east');
    const first = read((await piotr.get('/staff/queues/new')).html);
    expect(first.text).toContain('All my teams');
    expect((await piotr.get('/staff?list=asked&team=north-and-west')).to).toBe(
      '/staff/queues/asked?team=north-and-west',
    );
    const all = await piotr.get('/staff/queues/new?team=all');
    expect(all.html).toContain('/staff/queues/accepted?team=all');
    expect(read(all.html).text).toContain('to decide in your teams');
  });

  test('sees no list of a team that is not theirs', async () => {
    const request = await sendRequest(product);
    const piotr = await atWork(product, 'piotr-zielinski');
    const list = await piotr.get('/staff/queues/new?team=tss');
    expect(list.html).not.toContain(request.at);
    expect(list.html).toContain('/staff/queues/accepted?team=east');
  });

  test('of one team has nothing to pick', async () => {
    const amara = await atWork(product, 'amara-bright');
    const list = await amara.get('/staff/queues/new');
    expect(list.html).not.toContain('pick-team');
    expect(list.html).toContain('href="/staff/queues/accepted"');
  });
});
