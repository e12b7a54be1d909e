import { expect, test } from 'vitest';
import { impossible } from './impossible.ts';

test('what cannot happen says what was found', () => {
  expect(() => impossible('a request in no state')).toThrow(
    'This cannot happen: a request in no state',
  );
});
