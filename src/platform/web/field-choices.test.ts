import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoices, ticked } from './field-choices.ts';

const from = ['call', 'text', 'email', 'none'] as const;
const field = { name: 'how', from, empty: 'Pick at least one way' };

test('one box comes as a string, several as a list', () => {
  expect(readChoices({ how: 'text' }, field)).toEqual({ kind: 'good', value: ['text'] });
  expect(readChoices({ how: ['email', 'call'] }, field)).toEqual({
    kind: 'good',
    value: ['call', 'email'],
  });
});

test('none ticked is a fault only where one is needed', () => {
  expect(readChoices({}, field)).toMatchObject({ faults: [{ says: 'Pick at least one way' }] });
  expect(readChoices({}, { name: 'how', from })).toEqual({ kind: 'good', value: [] });
});

test('"none of these" does not go with others', () => {
  const alone = { choice: 'none', says: 'Pick ways, or none of these' } as const;
  expect(readChoices({ how: ['none', 'call'] }, { ...field, alone })).toMatchObject({
    faults: [{ says: 'Pick ways, or none of these' }],
  });
  expect(readChoices({ how: 'none' }, { ...field, alone })).toMatchObject({ kind: 'good' });
});

test('only what was offered is read, once, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...from))), (how) => {
      const read = readChoices({ how }, { name: 'how', from });
      const expected = from.filter((way) => how.includes(way));
      expect(read).toEqual({ kind: 'good', value: expected });
    }),
  );
});

test('what was ticked is shown again as it came', () => {
  expect(ticked({ how: ['x', 'call'] }, 'how')).toEqual(['x', 'call']);
  expect(ticked({}, 'toString')).toEqual([]);
});
