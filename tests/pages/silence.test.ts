import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { answerCheck, fillIn, writeDraft } from './forms.ts';
import { sendAt, track } from './sending.ts';
import { type Answer, newVisit, type Typed, type Visit } from './visit.ts';

/** Words that can be found again wherever they went, one for each thing that is told. */
const MARKS = {
  given: 'Zygmunt-Mark',
  family: 'Quellmark',
  called: 'Ziggymark',
  adult: 'Wilhelminamark Quellmark',
  relationship: 'stepmarkmother',
  worry: 'The worrymark keeps him awake.',
  childs: 'My tummymark hurts.',
  hope: 'To lose the hopemark.',
  school: 'Markfield Academy',
  gp: 'Dr Markham',
  email: 'quellmark@example.org',
  code: 'kitemark',
  postcode: 'CT1 2ZZ',
  born: '2014-03-27',
} as const;
const FOUND = /mark|quell|ziggy|CT1 ?2ZZ|CT1%202ZZ|CT12ZZ|2014-03-27|27\/0?3\/2014/i;

const OTHER: Readonly<Record<string, Typed>> = {
  '/check/birth': { 'birth-day': '27', 'birth-month': '3', 'birth-year': '2014' },
  '/check/home': { postcode: MARKS.postcode },
  names: {
    childGiven: MARKS.given,
    childFamily: MARKS.family,
    knownAs: MARKS.called,
    adultName: MARKS.adult,
    relationship: MARKS.relationship,
  },
  words: { worry: MARKS.worry, since: 'the mark', childsWords: MARKS.childs },
  hopes: { hopes: MARKS.hope },
  contact: {
    ways: 'email',
    'email-address': MARKS.email,
    'email-message': 'yes',
    'email-seen': 'no',
    codeWord: MARKS.code,
  },
  support: { school: MARKS.school, gp: MARKS.gp },
};

let product: Product;
let visit: Visit;
const answers: Answer[] = [];

beforeAll(async () => {
  product = await startProduct();
  visit = noted(newVisit(product));
  await answerCheck(visit, '/check/results', OTHER);
  await visit.get('/check/results');
  await visit.get('/check/answers');
});
afterAll(() => product.end());

/** The same visit, with every answer kept for looking at. */
function noted(one: Visit): Visit {
  const note = async (asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked;
    answers.push(answer);
    return answer;
  };
  return {
    jar: one.jar,
    get: (path) => note(one.get(path)),
    post: (path, typed, sending) => note(one.post(path, typed, sending)),
  };
}

describe('what a family tells', () => {
  test('is in no line of the log, and no address, from start to sent', async () => {
    const check = await writeDraft(visit, 'check', OTHER);
    const sent = await sendAt(visit, check);
    await track(sent, visit);
    await visit.get('/track/request');
    // It did go through: the page of the request says what was said.
    expect(answers.at(-1)?.html).toContain(MARKS.worry);
    expectSilence();
    for (const word of [sent.reference, ...sent.words.split(' ')]) {
      expect(product.logged()).not.toContain(word);
    }
  });

  test('is in no line of the log when it is refused', async () => {
    const odd: readonly (readonly [string, Typed])[] = [
      ['/check/words', { words: 'quellmark' }],
      ['/find', { words: 'quellmark', near: 'quellmark' }],
      ['/check/home', { postcode: 'quellmark' }],
      ['/check/birth', { 'birth-day': 'mark' }],
      ['/refer', { service: 'quellmark' }],
      ['/track', { reference: 'quellmark', words: 'quellmark' }],
      ['/staff/sign-in', { email: MARKS.email, password: 'quellmark', code: 'mark' }],
      ['/quellmark', { name: 'quellmark' }],
    ];
    for (const [path, typed] of odd) await visit.post(path, typed);
    for (const path of [
      '/quellmark',
      '/services/quellmark',
      '/refer/quellmark/names',
      '/refer/%ffmark',
    ]) {
      await visit.get(path);
    }
    await visit.post('/', { worry: 'quellmark' }, { site: 'cross-site' });
    expectSilence();
  });

  test('is in no line of the log when the house is at fault', async () => {
    const names = (await fillIn(visit, '/refer', { service: 'kent-therapeutic-support' })).to;
    await product.line.cut();
    const failed = await visit.post(names, { ...OTHER['names'], version: '1' });
    await visit.post('/track', { reference: MARKS.code, words: 'quellmark' });
    await product.line.mend();
    expect(failed.status).toBe(503);
    expect(product.logged()).toContain('"level":"error"');
    expectSilence();
  });
});

describe('a line of the log', () => {
  test('names the route by its pattern, and who it was by nothing', () => {
    const lines = product.logged().trim().split('\n');
    const routes = lines.map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
    expect(routes).toContainEqual(
      expect.objectContaining({ method: 'POST', route: '/refer/:draft/words', status: 303 }),
    );
    const names = new Set(routes.flatMap((line) => Object.keys(line)));
    for (const name of ['ip', 'url', 'hostname', 'err', 'headers', 'session']) {
      expect(names).not.toContain(name);
    }
  });
});

function expectSilence(): void {
  expect(
    product
      .logged()
      .split('\n')
      .filter((line) => FOUND.test(line)),
  ).toEqual([]);
  expect(answers.map(({ to }) => to).filter((to) => FOUND.test(to))).toEqual([]);
  const titles = answers.map(({ html }) => /<title>[\s\S]*?<\/title>/.exec(html)?.[0] ?? '');
  expect(titles.filter((title) => FOUND.test(title))).toEqual([]);
}
