import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersGiven } from './may-answer.rule.ts';

test('what was left open is no answer', () => {
  const typed = [
    { n: 1, words: ' Since June ' },
    { n: 2, words: '  ' },
    { n: 3, words: '' },
  ];
  expect(answersGiven(typed)).toEqual([{ n: 1, words: 'Since June' }]);
});

test('no word that was typed is lost', () => {
  const words = fc.array(fc.string());
  fc.assert(
    fc.property(words, (all) => {
      const given = answersGiven(all.map((one, n) => ({ n, words: one })));
      const kept = given.map((one) => one.words);
      expect(kept).toEqual(all.map((one) => one.trim()).filter((one) => one !== ''));
    }),
  );
});
