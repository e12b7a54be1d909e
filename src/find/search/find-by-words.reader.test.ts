import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { byWordsIn } from './find-by-words.reader.ts';

const byWords = byWordsIn(kent);

test.each([
  ['kooth', 'kooth'],
  ['KOOTH!', 'kooth'],
  ['kooht', 'kooth'],
  ['the kooth website', 'kooth'],
  ['speach therapy', 'kent-speech-and-language-therapy'],
  ['theraputic suport', 'kent-therapeutic-support'],
  ['ocupational therapist', 'kent-occupational-therapy'],
  ['family hubs', 'kent-family-hubs'],
  ['paediatrics', 'kent-community-paediatrics'],
])('%s is %s first', (typed, id) => {
  expect(byWords(typed).named[0]).toBe(id);
});

test('a name that is spelt right brings no other with it', () => {
  expect(byWords('kooth')).toEqual({ named: ['kooth'], advice: [] });
});

test('advice is found by its words', () => {
  expect(byWords('getting dressed').advice).toContain('everyday-skills');
});

test.each(['xyzzy', '', '   ', '🙂', 'سلام', '<script>', 'a'.repeat(200), '((((', 'constructor'])(
  '%j finds nothing, harmlessly',
  (typed) => {
    expect(byWords(typed)).toEqual({ named: [], advice: [] });
  },
);
