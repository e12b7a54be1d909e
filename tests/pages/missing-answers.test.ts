import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../journeys/product.ts';
import { EVERY_FORM } from './every-form.ts';
import { type FormPage, fillIn } from './forms.ts';
import { read } from './html.ts';
import { newVisit } from './visit.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

describe('a form with nothing in it', () => {
  test.each(EVERY_FORM.filter(({ demands }) => demands.length > 0))(
    'says what $name needs, beside it and above',
    async ({ come, demands }) => {
      const visit = newVisit(product);
      const answer = await fillIn(visit, await come(visit), {});
      const page = read(answer.html);
      expect([answer.status, page.faults.map(({ field }) => field)]).toEqual([422, demands]);
      expect(page.title).toMatch(/^Error: /);
      expect(answer.html).toMatch(/class="nhsuk-error-summary"[^>]*\sautofocus/);
      for (const { field, says } of page.faults) {
        expect(page.ids).toContain(field);
        expect(page.beside).toContain(says);
      }
    },
  );

  test.each(EVERY_FORM.filter(({ demands }) => demands.length === 0))(
    'goes on from $name, where all may be left blank',
    async ({ come }) => {
      const visit = newVisit(product);
      expect((await fillIn(visit, await come(visit), {})).status).toBe(303);
    },
  );
});

describe('a form with a fault', () => {
  test.each(EVERY_FORM.filter(hasMoreThanItsFault))(
    'still holds what was typed on $name',
    async ({ come, demands, boxes }) => {
      const visit = newVisit(product);
      const typed = Object.fromEntries(
        boxes.filter((box) => box !== demands[0]).map((box) => [box, `the words of ${box}`]),
      );
      const answer = await fillIn(visit, await come(visit), typed);
      const page = read(answer.html);
      const held = Object.keys(typed).map((box) => [box, page.held(box)]);
      expect([answer.status, Object.fromEntries(held)]).toEqual([422, typed]);
    },
  );

  test('still holds what was picked beside it', async () => {
    const visit = newVisit(product);
    const safe = EVERY_FORM.find(({ name }) => name === '/check/safe');
    const answer = await fillIn(visit, (await safe?.come(visit)) ?? '', { harm: 'emerging' });
    expect(read(answer.html).picked('harm')).toEqual(['emerging']);
  });

  test('counts what was never offered as nothing picked', async () => {
    const visit = newVisit(product);
    const about = EVERY_FORM.find(({ name }) => name === '/check/about');
    const path = (await about?.come(visit)) ?? '';
    const answer = await fillIn(visit, path, { asker: 'a pirate' });
    expect([answer.status, read(answer.html).faults]).toEqual([
      422,
      [{ field: 'asker', says: 'Pick who needs help' }],
    ]);
  });
});

describe('a good form', () => {
  test.each(EVERY_FORM)('goes on from $name', async ({ come, good }) => {
    const visit = newVisit(product);
    const answer = await fillIn(visit, await come(visit), good);
    expect(answer.status).toBe(303);
    expect((await visit.get(answer.to)).status).toBe(200);
  });
});

function hasMoreThanItsFault({ demands, boxes }: FormPage): boolean {
  return demands.length > 0 && boxes.some((box) => box !== demands[0]);
}
