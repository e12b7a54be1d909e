import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { contactsKind } from './contacts-file.ts';
import { inFieldOrder } from './field-order.rule.ts';

test('fields stand in the order of their shape, and the content is the same', () => {
  const body = kentFiles().find(({ path }) => path === 'contacts.yaml')?.body;
  const ordered = inFieldOrder(shuffled(body), contactsKind.shape);
  expect(ordered).toEqual(body);
  expect(JSON.stringify(ordered)).toMatch(
    /^\{"contacts":\[\{"id":"emergency-999","name":"999","kind":"emergency","phone":"999"/,
  );
});

test('what no shape knows stays, by name', () => {
  expect(JSON.stringify(inFieldOrder({ b: 1, a: [2, null] }, {}))).toBe('{"a":[2,null],"b":1}');
});

function shuffled(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(shuffled);
  if (typeof body !== 'object' || body === null) return body;
  const fields = Object.entries(body).map(([name, value]) => [name, shuffled(value)]);
  return Object.fromEntries(fields.reverse());
}
