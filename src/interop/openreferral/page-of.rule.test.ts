import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from './page-of.rule.ts';

test.each([
  [13, 1, 5, { total_pages: 3, size: 5, first_page: true, last_page: false, empty: false }],
  [13, 3, 5, { total_pages: 3, size: 3, first_page: false, last_page: true, empty: false }],
  [13, 4, 5, { total_pages: 3, size: 0, first_page: false, last_page: true, empty: true }],
  [13, 9_999_999_999, 500, { size: 0, last_page: true, empty: true }],
  [10, 2, 5, { total_pages: 2, size: 5, first_page: false, last_page: true, empty: false }],
  [0, 1, 5, { total_pages: 0, size: 0, first_page: true, last_page: true, empty: true }],
  [1, 1, 1, { total_pages: 1, size: 1, first_page: true, last_page: true, empty: false }],
])('of %i entries, page %i of %i each', (total, page, perPage, says) => {
  const made = pageOf(total, { page, perPage });
  expect(made.page).toMatchObject({ total_items: total, page_number: page, ...says });
});

test('the pages hold each entry once, and then end', () => {
  const numbers = fc.record({ total: fc.nat(200), perPage: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(numbers, ({ total, perPage }) => {
      const held: number[] = [];
      for (let page = 1; page < 300; page += 1) {
        const made = pageOf(total, { page, perPage });
        for (let at = made.start; at < made.end; at += 1) held.push(at);
        expect(made.page.size).toBe(made.end - made.start);
        if (made.page.last_page) break;
      }
      expect(held).toEqual(Array.from({ length: total }, (_, at) => at));
    }),
  );
});
