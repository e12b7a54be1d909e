import { expect, test } from 'vitest';
import { TSS_CRITERIA } from '../../../tests/people/small-kent.ts';
import { termsOf } from './criteria.rule.ts';

test('each kind asks about the facts of its own', () => {
  const asked = TSS_CRITERIA.map((criterion) =>
    termsOf(criterion).flatMap(({ of }) => Object.keys(of)),
  );
  expect(asked).toEqual([
    ['dateOfBirth'],
    ['home', 'learns'],
    ['needs'],
    ['impact'],
    ['immediateDanger', 'selfHarm'],
    ['canMeet'],
  ]);
});
