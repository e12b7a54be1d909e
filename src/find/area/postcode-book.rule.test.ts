import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import { postcodeBook } from './postcode-book.rule.ts';

function postcode(text: string): Postcode {
  const read = parsePostcode(text);
  if (!read) throw new Error(text);
  return read;
}

const book = postcodeBook('MADE_UP', [
  { district: 'E07000114', lsoa: 'E01024678', postcodes: 'CT9 5PA,CT9 1AA,CT10 1AA' },
  { district: 'E06000035', lsoa: null, postcodes: 'ME4 4AA' },
]);

test.each([
  ['CT9 5PA', { district: 'E07000114', lsoa: 'E01024678' }],
  ['CT10 1AA', { district: 'E07000114', lsoa: 'E01024678' }],
  ['ME4 4AA', { district: 'E06000035', lsoa: null }],
  ['ME4 4AB', undefined],
  ['A1 1AA', undefined],
  ['ZZ99 3VZ', undefined],
])('%s is found, or not', (text, entry) => {
  expect(book.find(postcode(text))).toEqual(entry);
});

test('an empty book finds nothing', () => {
  expect(postcodeBook('NONE', []).find(postcode('CT9 5PA'))).toBeUndefined();
});

test('a book tells of its release and size', () => {
  expect(book).toMatchObject({ release: 'MADE_UP', size: 4 });
});

test('every postcode is found in its own group, and no other', () => {
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
  const one = fc
    .tuple(
      fc.constantFrom('CT1', 'CT10', 'ME1', 'M1', 'W1A', 'EC1A'),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(...letters),
      fc.constantFrom(...letters),
    )
    .map(([outcode, figure, first, last]) => postcode(`${outcode} ${figure}${first}${last}`));
  const some = fc.uniqueArray(fc.tuple(one, fc.integer({ min: 0, max: 5 })), {
    selector: ([text]) => text,
  });
  fc.assert(
    fc.property(some, fc.array(one), (rows, others) => {
      const groups = [...Map.groupBy(rows, ([, group]) => group)].map(([group, ones]) => ({
        district: `E0700000${group}`,
        lsoa: null,
        postcodes: ones.map(([text]) => text).join(','),
      }));
      const made = postcodeBook('MADE_UP', groups);
      const known = new Map(rows);
      for (const text of [...known.keys(), ...others]) {
        const group = known.get(text);
        expect(made.find(text)?.district).toBe(
          group === undefined ? undefined : `E0700000${group}`,
        );
      }
    }),
  );
});
