import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcodeOf, parsePostcode } from './postcode.ts';

describe('a postcode is read', () => {
  test.each([
    // Each shape that there is: A9, A99, A9A, AA9, AA99, AA9A, and the one that fits none.
    ['M1 1AE', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['W1A 0AX', 'W1A 0AX'],
    ['CT1 2AB', 'CT1 2AB'],
    ['ME14 1XQ', 'ME14 1XQ'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    // However it is typed.
    ['ct12ab', 'CT1 2AB'],
    [' c t1  2 a b ', 'CT1 2AB'],
    ['CT1\u00a02AB', 'CT1 2AB'],
    ['ct1-2ab', 'CT1 2AB'],
    ['ME14.1XQ', 'ME14 1XQ'],
    // O for 0 and I for 1, where only a digit can stand.
    ['ME14 OAB', 'ME14 0AB'],
    ['CTI 2AB', 'CT1 2AB'],
    ['CT2O 2AB', 'CT20 2AB'],
    ['MEI4 IXQ', 'ME14 1XQ'],
    ['NIO IAA', 'N10 1AA'],
    ['WIA OAX', 'W1A 0AX'],
    ['EI 6AN', 'E1 6AN'],
    // A true O or I stays where it may stand.
    ['SO14 2AR', 'SO14 2AR'],
    ['COI 1AA', 'CO1 1AA'],
    ['IP1 1AA', 'IP1 1AA'],
    ['OX1 1AA', 'OX1 1AA'],
    // The National Health Service's own, for nobody's home.
    ['ZZ99 3VZ', 'ZZ99 3VZ'],
  ])('%j is %s', (typed, postcode) => {
    expect(parsePostcode(typed)).toBe(postcode);
  });

  test.each([
    ...['', ' ', 'CT1', 'CT1 2A', 'CT1 2ABC', '1CT 2AB', 'CTT1 2AB', 'CT1 AAB', 'CT111 2AB'],
    ...['75001', 'D02 X285', 'EH1 JS', '12FSSD', 'Definitely wrong', 'CT1 2A\0', 'CT1 2AÉ'],
    ...['<script>', '٣٣ ٣٣', 'CT1 2A🙂', 'x'.repeat(30_000), ' '.repeat(30_000)],
  ])('%j is none', (typed) => {
    expect(parsePostcode(typed)).toBeUndefined();
  });

  test('the part before the space is its outcode', () => {
    const read = ['CT1 2AB', 'ME14 1XQ', 'W1A 0AX'].map((typed) => parsePostcode(typed));
    expect(read.map((postcode) => postcode && outcodeOf(postcode))).toEqual(['CT1', 'ME14', 'W1A']);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'CTMEOI019 aB-'), maxLength: 9 }),
  );

  test('what is read has the shape of a postcode', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parsePostcode(text);
        if (read !== undefined) expect(read).toMatch(/^(?:GIR|[A-Z]{1,2}\d[A-Z\d]?) \d[A-Z]{2}$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is read reads back as itself', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parsePostcode(text);
        if (read !== undefined) expect(parsePostcode(read.toLowerCase())).toBe(read);
      }),
      { numRuns: 2000 },
    );
  });
});
