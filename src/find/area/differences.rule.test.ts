import { expect, test } from 'vitest';
import { differences } from './differences.rule.ts';

test.each([
  ['the same', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
  ['a field', { a: 1 }, { a: 2 }, [{ at: 'a', before: 1, after: 2 }]],
  ['a field that is new', {}, { a: { b: 1 } }, [{ at: 'a', before: undefined, after: { b: 1 } }]],
  [
    'a field that is gone',
    { a: null, b: 1 },
    { a: null },
    [{ at: 'b', before: 1, after: undefined }],
  ],
  [
    'a row put in front of named rows',
    { contacts: [{ id: 'x', phone: '1' }] },
    {
      contacts: [
        { id: 'new', phone: '0' },
        { id: 'x', phone: '2' },
      ],
    },
    [
      { at: 'contacts.x.phone', before: '1', after: '2' },
      { at: 'contacts.new', before: undefined, after: { id: 'new', phone: '0' } },
    ],
  ],
  ['a nameless row', [{ a: 1 }], [{ a: 2 }], [{ at: '0.a', before: 1, after: 2 }]],
  [
    'a name twice falls back to positions',
    [
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
    ],
    [
      { id: 'a', n: 1 },
      { id: 'a', n: 3 },
    ],
    [{ at: '1.n', before: 2, after: 3 }],
  ],
  [
    'rows in another order',
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'b' }, { id: 'a' }],
    [{ at: '', before: [{ id: 'a' }, { id: 'b' }], after: [{ id: 'b' }, { id: 'a' }] }],
  ],
  ['a list made a group', { a: [] }, { a: {} }, [{ at: 'a', before: [], after: {} }]],
])('%s', (_name, before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});
