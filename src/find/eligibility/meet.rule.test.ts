import { expect, test } from 'vitest';
import { meetTerms } from './meet.rule.ts';

test.each([
  ['online', true],
  ['phone', true],
  ['face-to-face', false],
] as const)('from afar only: %s is %s', (way, holds) => {
  const { of } = meetTerms({ id: 'meet', says: '', kind: 'meet', anyOf: ['online', 'phone'] });
  expect(of.canMeet?.(way)).toBe(holds);
});
