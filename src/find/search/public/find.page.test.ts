import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { read } from '../../../../tests/pages/html.ts';
import { newVisit, type Typed } from '../../../../tests/pages/visit.ts';
import { clientConfig } from '../../../platform/db/index.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

/** Sends the form as somebody new, and comes to the page that it leads to. */
async function searches(typed: Typed, visit = newVisit(product)) {
  const sent = await visit.post('/find', typed);
  const came = sent.status === 303 ? await visit.get(sent.to.replace(/#.*/, '')) : sent;
  return { ...came, visit, to: sent.to, page: read(came.html) };
}

async function opens(path: string) {
  const answer = await newVisit(product).get(path);
  return { ...answer, page: read(answer.html) };
}

describe('a search by words', () => {
  test('becomes ids, and the words and the postcode are gone', async () => {
    const words = 'Zebedee cant sit stil';
    const { to, page, html } = await searches({ words, near: 'CT1 2AB', age: '7' });
    expect(to).toMatch(/^\/find\?need=adhd-assessment&.*age=7&place=Canterbury#found$/);
    expect(page.text).toContain('wondering about ADHD');
    expect(page.text).toContain('Why this is here:');
    expect(`${to} ${html} ${product.logged()}`).not.toMatch(/Zebedee|CT1/);
  });

  test('says why each service is there', async () => {
    const { page } = await searches({ words: 'sad', age: '12', near: 'Margate' });
    expect(page.text).toContain(
      'Why this is here: for ages 10 to 25 · feeling low or sad · in Margate',
    );
    expect(page.text).toContain('It also depends on');
  });

  test('finds a name that is spelt wrong', async () => {
    const { page } = await searches({ words: 'kooht' });
    expect(page.text).toContain('Kooth');
    expect(page.text).not.toContain('Kent School Health');
  });

  test('shows help first where it is about self-harm', async () => {
    const { page } = await searches({ words: 'hurts herself' });
    expect(page.text).toContain('You can talk to someone now');
  });
});

describe('a fault', () => {
  test('stands beside its box, and the rest is kept', async () => {
    const { status, page } = await searches({ words: 'sad', age: '99', near: 'Atlantis' });
    expect(status).toBe(422);
    expect(page.faults.map(({ field }) => field)).toEqual(['age', 'near']);
    expect(page.beside).toHaveLength(2);
    expect([page.held('words'), page.held('age'), page.held('near')]).toEqual([
      ...['sad', '99', 'Atlantis'],
    ]);
    expect(page.text).toContain('feeling low or sad');
  });

  test('in an address is in words as well', async () => {
    const { status, page } = await opens('/find?need=low-mood&age=abc');
    expect(status).toBe(422);
    expect(page.faults).toEqual([{ field: 'age', says: 'Enter an age from 0 to 25, as a number' }]);
    expect(page.text).toContain('feeling low or sad');
  });

  test('of a postcode with several places is a choice, without it', async () => {
    const { html, page } = await searches({ words: 'sad', near: 'ME8 0AA' });
    expect(page.faults.map(({ field }) => field)).toEqual(['near']);
    expect(html).toMatch(/href="\/find\?need=[^"]*place=Sittingbourne"/);
    expect(html).not.toMatch(/href="[^"]*ME8/);
  });
});

test.each([
  `/find?${Array.from({ length: 1_000 }, (_, n) => `need=x${n}`).join('&')}`,
  '/find?need=no-such&named=%00&way=%E2%98%83&page=-1&asker=__proto__',
  '/find?page=9999&group=feelings',
  '/find?age=7&age=8&need[]=x&need=%3Cscript%3E',
])('an odd address (%#) is harmless', async (path) => {
  const { status, html } = await opens(path);
  expect(status).toBe(200);
  expect(html).not.toContain('<script>alert');
});

describe('a search that finds nothing', () => {
  const nothing = { need: 'gender-incongruence', age: '3', asker: 'parent-carer' };

  test('offers a way on, the next best help and a person', async () => {
    const { page, html } = await searches(nothing);
    expect(page.text).toContain('Nothing matches all of that');
    expect(html).toMatch(/<a href="\/find\?[^"]*"><b>Look without “[^”]+”<\/b><\/a>: \d+ service/);
    expect(page.text).toContain('The next best help');
    expect(html).toMatch(/href="tel:\d+"/);
  });

  test('is counted once a visit, with no words', async () => {
    const { visit } = await searches(nothing);
    const before = await counted(1);
    await searches(nothing, visit);
    await searches({ words: 'xyzzy Zebedee' }, visit);
    expect(await counted(before + 1)).toBe(before + 1);
    expect(JSON.stringify(await rows())).not.toMatch(/xyzzy|Zebedee/i);
  });

  test('by words alone is told beside the box', async () => {
    const { page } = await searches({ words: 'xyzzy' });
    expect(page.faults[0]?.says).toMatch(/^We did not find that\. Pick the nearest worry/);
  });

  test('in the own words of the check is counted too', async () => {
    const before = (await rows()).length;
    await newVisit(product).post('/check/words', { words: 'xyzzy' });
    expect(await counted(before + 1)).toBe(before + 1);
  });

  test('is hidden below five, and shown from five', async () => {
    const search = { need: 'gender-incongruence', age: '1', near: 'Deal' };
    const visits = async (count: number) => {
      for (let n = 0; n < count; n += 1) await searches(search);
    };
    const start = (await rows()).length;
    await visits(4);
    await counted(start + 4);
    expect(await published()).toEqual([]);
    await visits(1);
    await counted(start + 5);
    expect(await published()).toEqual([
      { need_id: 'gender-incongruence', age_band: '0-4', district: 'E07000108', searches: 5 },
    ]);
  });
});

test('the finder and the list go on without the database', async () => {
  await product.line.cut();
  try {
    const { status, page, visit } = await searches({ need: 'gender-incongruence', age: '3' });
    expect(status).toBe(200);
    expect(page.text).toContain('Nothing matches all of that');
    expect((await visit.post('/shortlist', { add: 'kooth' })).to).toBe('/shortlist');
    expect((await visit.get('/shortlist')).html).toContain('Kooth');
  } finally {
    await product.line.mend();
  }
});

type Row = Readonly<Record<string, unknown>>;

async function asks(statement: string): Promise<readonly Row[]> {
  const client = new pg.Client(clientConfig(product.database.superuser));
  await client.connect();
  const { rows: found } = await client.query<Row>(statement);
  await client.end();
  return found;
}

function rows(): Promise<readonly Row[]> {
  return asks('select * from search.unmet');
}

function published(): Promise<readonly Row[]> {
  return asks(`select need_id, age_band, district, searches from search.unmet_by_week
    where age_band = '0-4' and district is not null`);
}

/** Nobody waits for the counting, so the tests do: until there are so many, or two seconds. */
async function counted(wanted: number): Promise<number> {
  for (let n = 0; n < 20 && (await rows()).length < wanted; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (await rows()).length;
}
