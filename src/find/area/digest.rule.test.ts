import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, digestOf } from './digest.rule.ts';

test('the order of fields tells nothing', () => {
  expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
});

test('the order of a list does', () => {
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test('absent and undefined are the same, and null is neither', () => {
  expect(digestOf({ a: undefined })).toBe(digestOf({}));
  expect(digestOf({ a: null })).not.toBe(digestOf({}));
});

test('a content survives being written and read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
    }),
  );
});
