import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { formAt, proposeAt } from '../../../../tests/pages/proposing.ts';
import { newVisit, type Visit } from '../../../../tests/pages/visit.ts';

const KOOTH = '/staff/directory/services/kooth';

let product: Product;
let joan: Visit;
let sunil: Visit;

beforeAll(async () => {
  product = await startProduct();
  [joan, sunil] = [await atWork(product, 'joan-marsh'), await atWork(product, 'sunil-thapa')];
});
afterAll(() => product.end());

/** Reads a public page until it shows something, as processes are told a moment after. */
async function publicShows(at: string, words: string): Promise<boolean> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await newVisit(product).get(at)).html.includes(words)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

test('a change is proposed, another approves it, and the public sees it', async () => {
  const summary = 'Free help online, by text, at any hour.';
  const form = await formAt(joan, KOOTH, { summary });
  const check = await joan.post(KOOTH, { ...form, act: 'check' });
  const page = read(check.html);
  expect(check.status).toBe(200);
  expect(page.text).toContain('What changes');
  expect(page.text).toContain('Free help online with how you feel.');
  expect(page.text).toContain(summary);
  const sending = { ...form, proposal: page.held('proposal') ?? '', act: 'propose' };
  const sent = await joan.post(KOOTH, sending);
  const again = await joan.post(KOOTH, sending);
  expect([sent.status, again.to]).toEqual([303, sent.to]);
  const at = sent.to.replace(/\?.*$/, '');
  expect((await newVisit(product).get('/services/kooth')).html).not.toContain(summary);
  const own = await joan.post(`${at}/approval`, {});
  expect([own.status, read(own.html).text]).toEqual([
    409,
    expect.stringContaining('another person decides it'),
  ]);
  const list = read((await sunil.get('/staff/directory')).html).text;
  expect(list).toContain('Waiting to be approved');
  const approved = await sunil.post(`${at}/approval`, {});
  expect([approved.status, approved.to]).toEqual([303, `${at}?saved=approved`]);
  expect((await sunil.post(`${at}/approval`, {})).to).toBe(approved.to);
  expect(await publicShows('/services/kooth', summary)).toBe(true);
  const history = read((await joan.get(at)).html).text;
  expect(history).toContain('Proposed by Joan Marsh, approved by Sunil Thapa');
  expect(history).toContain('From the area’s files');
});

test('a form with faults shows each beside its box, and what was typed', async () => {
  const form = await formAt(joan, KOOTH, {
    summary: ' ',
    waiting: 'About <b>six</b> weeks',
    'asOf-day': '1',
    'asOf-month': '1',
    'asOf-year': '2099',
    'until-day': '31',
    'until-month': '2',
    'until-year': '2027',
    why: '',
  });
  const answer = await joan.post(KOOTH, { ...form, act: 'check' });
  const page = read(answer.html);
  expect(answer.status).toBe(422);
  expect(page.faults.map(({ field }) => field)).toEqual([
    'summary',
    'asOf-day',
    'until-day',
    'why',
  ]);
  expect(page.beside).toEqual(page.faults.map(({ says }) => says));
  expect(page.faults.every(({ field }) => page.ids.has(field))).toBe(true);
  expect(page.held('waiting')).toBe('About <b>six</b> weeks');
  expect(answer.html).not.toContain('<b>six');
});

test('a form that changes nothing says so, and ticking the check is a change', async () => {
  const form = await formAt(joan, KOOTH, {});
  const none = await joan.post(KOOTH, { ...form, act: 'check' });
  expect([none.status, read(none.html).text]).toEqual([
    422,
    expect.stringContaining('Change something first'),
  ]);
  const ticked = await joan.post(KOOTH, { ...form, checked: 'yes', act: 'check' });
  expect(read(ticked.html).text).toContain('Last checked Now 22 November 2026');
});

test('a form is held back when the service changed meanwhile, and keeps its words', async () => {
  const mine = await formAt(joan, KOOTH, { cost: 'Free for everybody' });
  const other = await proposeAt(sunil, KOOTH, { cost: 'Free for all' });
  expect((await joan.post(`${other}/approval`, {})).status).toBe(303);
  const answer = await joan.post(KOOTH, { ...mine, act: 'check' });
  const page = read(answer.html);
  expect(answer.status).toBe(409);
  expect(page.text).toContain('In force now Free for all As you typed it Free for everybody');
  expect(page.held('cost')).toBe('Free for everybody');
});

test('what was proposed on an older version is not approved over a newer one', async () => {
  const [one, other] = [
    await proposeAt(joan, KOOTH, { cost: 'Nothing' }),
    await proposeAt(joan, KOOTH, { agreementSays: 'Yours alone.' }),
  ];
  expect((await sunil.post(`${one}/approval`, {})).status).toBe(303);
  const answer = await sunil.post(`${other}/approval`, {});
  expect([answer.status, read(answer.html).text]).toEqual([
    409,
    expect.stringContaining('Nothing was applied'),
  ]);
});

test('a refusal says why, and one’s own is taken back', async () => {
  const at = await proposeAt(joan, KOOTH, { cost: 'A pound' });
  const empty = await sunil.post(`${at}/refusal`, { why: ' ' });
  expect([empty.status, read(empty.html).faults]).toEqual([
    422,
    [{ field: 'why', says: 'Say why, for whoever proposed it' }],
  ]);
  expect((await sunil.post(`${at}/withdrawal`, {})).status).toBe(409);
  expect((await sunil.post(`${at}/refusal`, { why: 'It is free.' })).status).toBe(303);
  expect(read((await joan.get(at)).html).text).toContain('It is free.');
  const own = await proposeAt(joan, KOOTH, { cost: 'Two pounds' });
  expect((await joan.post(`${own}/withdrawal`, {})).to).toBe(`${own}?saved=withdrawn`);
  expect((await sunil.post(`${own}/approval`, {})).status).toBe(409);
});

test('hours and number of a line change by the same way', async () => {
  const at = '/staff/directory/contacts/childline';
  expect((await joan.get(at)).status).toBe(200);
  const bad = await formAt(joan, at, { phone: 'ring us' });
  const answer = await joan.post(at, { ...bad, act: 'check' });
  expect(read(answer.html).faults.map(({ field }) => field)).toEqual(['phone']);
});

test('is for administrators and operators alone', async () => {
  const nurse = await atWork(product, 'amara-bright');
  for (const visit of [nurse, newVisit(product)]) {
    for (const path of ['/staff/directory', KOOTH]) {
      expect((await visit.get(path)).to).toBe('/staff/sign-in');
    }
    expect((await visit.post(KOOTH, { act: 'propose' })).to).toBe('/staff/sign-in');
  }
});

test.each([
  '/staff/directory/services/none',
  '/staff/directory/services/%00',
  '/staff/directory/contacts/none',
  '/staff/directory/proposals/proposal-0',
  '/staff/directory/proposals/%00',
  `/staff/directory/proposals/proposal-${'0'.repeat(32)}`,
])('%s is not there', async (path) => {
  expect((await joan.get(path)).status).toBe(404);
});
