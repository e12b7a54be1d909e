import { expect, test } from 'vitest';
import { ASKERS } from '../directory/directory.ts';
import { peopleWords } from './people-words.ts';

test.each([
  ['young-person', 'When were you born?'],
  ['parent-carer', 'When was your child born?'],
  ['health-professional', 'When was the child born?'],
  ['someone-else', 'When were they born?'],
  [undefined, 'When was your child born?'],
] as const)('to %s: %s', (asker, says) => {
  const { was, child } = peopleWords(asker);
  expect(`When ${was} ${child} born?`).toBe(says);
});

test('only a young person is "you"', () => {
  const selves = ASKERS.filter((asker) => peopleWords(asker).voice === 'self');
  expect(selves).toEqual(['young-person']);
});
