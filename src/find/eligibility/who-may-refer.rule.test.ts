import { expect, test } from 'vitest';
import { ASKERS } from '../directory/directory.ts';
import { whoMayRefer } from './who-may-refer.rule.ts';

const professionals = ASKERS.filter((asker) => asker.endsWith('professional'));

test.each([
  ['nobody refers to a walk-in', null, undefined, 'not-needed'],
  ['nobody refers to a walk-in, whoever asks', null, 'parent-carer', 'not-needed'],
  ['anyone may, so nobody is asked', ASKERS, undefined, 'yes'],
  ['a parent may, where anyone may', ASKERS, 'parent-carer', 'yes'],
  ['some may, and who asks is not known', professionals, undefined, 'not-yet-known'],
  ['a teacher may, among professionals', professionals, 'education-professional', 'yes'],
  ['a parent may not, among professionals', professionals, 'parent-carer', 'no'],
  ['none of those who can ask may', [], undefined, 'no'],
] as const)('%s', (_says, mayRefer, asker, answer) => {
  expect(whoMayRefer({ mayRefer })(asker)).toBe(answer);
});
