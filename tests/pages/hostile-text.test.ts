import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { EVERY_FORM } from './every-form.ts';
import { type FormPage, fillIn } from './forms.ts';
import { read } from './html.ts';
import { type Answer, newVisit, type Typed } from './visit.ts';

// Nobody waits longer than this for an answer, whatever they typed.
const LONGEST_MS = 2_000;
const MEGABYTE = 'x'.repeat(1_000_000);
const SPACES = ' '.repeat(30_000);

const ODD: readonly (readonly [name: string, text: string])[] = [
  ['emoji', 'I feel 🙂 then 👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['right-to-left text', 'أشعر بالحزن كل يوم. אני עצוב'],
  ['a NUL', 'before\u0000after'],
  ['a script', `"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}`],
  ['marks and breaks', 'é e\u0301 \u202e over \u200b\r\nnext line\ttab'],
];

const BOXES = EVERY_FORM.flatMap((page) => page.boxes.map((box) => ({ ...page, box })));
type Box = (typeof BOXES)[number];

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

describe.each(BOXES)('the box $box on $name', (box) => {
  test.each(ODD)('takes %s, or says what is wrong with it', async (_name, text) => {
    const visit = newVisit(product);
    const path = await box.come(visit);
    const answer = await fillIn(visit, path, typedIn(box, text));
    expect([303, 422]).toContain(answer.status);
    const shown = answer.status === 422 ? answer : await visit.get(path);
    for (const raw of ['<script>', '<img src=x', '\0']) expect(shown.html).not.toContain(raw);
    if (answer.status === 422) expectFault(answer, box, text);
    else if (isKept(box)) expect(plain(read(shown.html).held(box.box))).toBe(plain(text));
  });

  test('takes a megabyte in good time, and says it is too long', async () => {
    const visit = newVisit(product);
    const answer = await fillIn(visit, await box.come(visit), typedIn(box, MEGABYTE));
    expect(answer.status).toBe(422);
    expect(answer.ms).toBeLessThan(LONGEST_MS);
    expectFault(answer, box, MEGABYTE);
  });

  test('takes thirty thousand spaces for nothing', async () => {
    const visit = newVisit(product);
    const path = await box.come(visit);
    const nothing = await fillIn(visit, path, typedIn(box, ''));
    const spaces = await fillIn(visit, path, typedIn(box, SPACES));
    expect(spaces.ms).toBeLessThan(LONGEST_MS);
    expect([spaces.status, read(spaces.html).faults]).toEqual([
      nothing.status,
      read(nothing.html).faults,
    ]);
  });
});

test('more than can be taken at once is told so, with a way on', async () => {
  const visit = newVisit(product);
  const answer = await visit.post('/check/words', { words: 'x'.repeat(2_200_000) });
  expect(answer.status).toBe(413);
  expect(read(answer.html).text).toContain('use fewer words');
  expect(read(answer.html).text).toContain('Go to the start');
});

test('a name of sixty letters stands whole wherever it is shown', async () => {
  const visit = newVisit(product);
  const names = EVERY_FORM.find(({ name }) => name.endsWith('names'));
  const path = (await names?.come(visit)) ?? '';
  const name = 'Wolfeschlegelsteinhausenbergerdorff-Fitzgerald-Okonkwo-Bell';
  const { to } = await fillIn(visit, path, { ...names?.good, childGiven: name, knownAs: '' });
  expect(read((await visit.get(to)).html).text).toContain(`worrying you about ${name}`);
});

/** What else must be picked for a box to be asked at all. */
function typedIn({ good, box }: Box, text: string): Typed {
  const asked = box === 'someone' ? { mustNotKnow: 'someone' } : {};
  return { ...good, ...asked, [box]: text };
}

function expectFault(answer: Answer, { box }: Box, text: string): void {
  const page = read(answer.html);
  expect(page.faults.map(({ field }) => field)).toEqual([box]);
  expect(page.beside).toContain(page.faults[0]?.says);
  expect(plain(page.held(box))).toBe(plain(text));
}

/** Own words of the first page become choices and are forgotten. */
function isKept({ name }: Pick<FormPage, 'name'>): boolean {
  return name !== '/check/words';
}

/** As it is kept: no NUL, accents in one form, spaces and breaks alike. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
