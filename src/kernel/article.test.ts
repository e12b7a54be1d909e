import { expect, test } from 'vitest';
import { The, the } from './article.ts';

test.each([
  ['Kent Therapeutic Support Service', 'the Kent Therapeutic Support Service'],
  ['Emotional Wellbeing Teams', 'the Emotional Wellbeing Teams'],
  ['Talking Walk-in', 'the Talking Walk-in'],
  ['Children’s occupational therapy', 'Children’s occupational therapy'],
  ['Kooth', 'Kooth'],
  ['Information, Advice and Support Kent (IASK)', 'Information, Advice and Support Kent (IASK)'],
])('%s in a sentence', (name, says) => {
  expect(the(name)).toBe(says);
  expect(The(name)).toBe(says.replace(/^the /, 'The '));
});
