import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, readOptionalChoice } from './field-choice.ts';

const field = { name: 'who', from: ['me', 'my-child'], empty: 'Pick who needs help' } as const;
const none = { kind: 'faulty', faults: [{ field: 'who', says: 'Pick who needs help' }] };

test('one of those offered is read', () => {
  expect(readChoice({ who: 'my-child' }, field)).toEqual({ kind: 'good', value: 'my-child' });
});

test('none picked is a fault, or null where it may be left', () => {
  expect(readChoice({}, field)).toEqual(none);
  expect(readOptionalChoice({}, field)).toEqual({ kind: 'good', value: null });
});

test('what was never offered counts as none picked', () => {
  fc.assert(
    fc.property(fc.string(), (who) => {
      fc.pre(who !== 'me' && who !== 'my-child');
      expect(readChoice({ who }, field)).toEqual(none);
      expect(readOptionalChoice({ who }, field)).toEqual({ kind: 'good', value: null });
    }),
  );
});
