import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bareWords, SECRET_WORDS, wordsFrom } from './secret-words.ts';

describe('the words of a secret', () => {
  test('there are five hundred and twelve, each once', () => {
    expect(new Set(SECRET_WORDS).size).toBe(512);
  });

  test('each is short, plain and in small letters', () => {
    expect(SECRET_WORDS.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([]);
  });

  test('none is one letter away from another', () => {
    const near = SECRET_WORDS.flatMap((one, n) =>
      SECRET_WORDS.slice(n + 1)
        .filter((other) => isOneLetterAway(one, other))
        .map((other) => `${one}/${other}`),
    );
    expect(near).toEqual([]);
  });

  test('their order is never changed', () => {
    const digest = createHash('sha256').update(SECRET_WORDS.join(' ')).digest('hex');
    expect(digest.slice(0, 16)).toBe('bece8706ad9d8244');
  });
});

function isOneLetterAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const differs = [...long].findIndex((letter, at) => letter !== short[at]);
  const skip = short.length === long.length ? 1 : 0;
  return short.slice(differs + skip) === long.slice(differs + 1);
}

describe('a secret', () => {
  test('is four words of the list', () => {
    const words = wordsFrom('000001002fff');
    expect(words).toEqual([SECRET_WORDS[0], SECRET_WORDS[1], SECRET_WORDS[2], SECRET_WORDS[511]]);
  });

  test('comes out the same from the same hash', () => {
    expect(wordsFrom('abcdef012345')).toEqual(wordsFrom('abcdef012345'));
  });

  test.each([
    'acorn almond alpaca anchor',
    'Acorn-Almond-Alpaca-Anchor',
    ' acorn,ALMOND  alpaca\nanchor ',
  ])('typed as %j it is the same', (typed) => {
    expect(bareWords(typed)).toBe('acornalmondalpacaanchor');
  });

  test('in another order is another secret', () => {
    expect(bareWords('almond acorn')).not.toBe(bareWords('acorn almond'));
  });

  test('a megabyte typed for it is cut short', () => {
    expect(bareWords('a'.repeat(1_000_000)).length).toBe(200);
  });
});
