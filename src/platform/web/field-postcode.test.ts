import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOptionalPostcode, readPostcode } from './field-postcode.ts';

const field = { name: 'home', empty: 'Enter your home postcode' };
const UNREAD = 'Check this postcode: it needs letters and numbers, like CT1 2AB';

describe('a postcode', () => {
  test.each([
    ['CT1 2AB', 'CT1 2AB'],
    ['  ct12ab ', 'CT1 2AB'],
    ['CT1\n2AB', 'CT1 2AB'],
    ['CT1 2AB\0', 'CT1 2AB'],
    ['ME7 1AA', 'ME7 1AA'],
    ['ct1o 2ab', 'CT10 2AB'],
  ])('%j is read', (home, value) => {
    expect(readPostcode({ home }, field)).toEqual({ kind: 'good', value });
  });

  test.each(['CT1', '75001', 'Canterbury', '<script>', 'CT1 2AB CT1 2AB', '9'.repeat(1_000_000)])(
    '%j is none, and says what one is like',
    (home) => {
      expect(readPostcode({ home }, field)).toEqual({
        kind: 'faulty',
        faults: [{ field: 'home', says: UNREAD }],
      });
    },
  );
});

test('nothing typed is a fault, or null where it may be left', () => {
  expect(readPostcode({ home: '   ' }, field)).toMatchObject({
    faults: [{ says: 'Enter your home postcode' }],
  });
  expect(readOptionalPostcode({ home: '\t' }, field)).toEqual({ kind: 'good', value: null });
});

test('whatever is typed reads to one written form or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (home) => {
      const read = readPostcode({ home }, field);
      if (read.kind === 'good') expect(readPostcode({ home: read.value }, field)).toEqual(read);
    }),
  );
});
