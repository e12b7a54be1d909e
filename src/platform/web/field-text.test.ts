import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, typedIn } from './field-text.ts';

const field = { name: 'words', empty: 'Tell us what is going on' };

function said(words: string, most?: number): string {
  const read = readText({ words }, most === undefined ? field : { ...field, most });
  if (read.kind === 'faulty') throw new Error(read.faults[0]?.says);
  return read.value;
}

describe('what was typed', () => {
  test.each([
    ['two lines', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['spaces around', '  \n she is sad \t', 'she is sad'],
    ['an accent in two pieces', 'Zoe\u0308', 'Zo\u00eb'],
    ['emoji', 'I feel 😶‍🌫️ 👩‍👩‍👧', 'I feel 😶‍🌫️ 👩‍👩‍👧'],
    ['right to left', 'أشعر بالحزن', 'أشعر بالحزن'],
    ['a NUL and a bell', 'a\0b\u0007c', 'abc'],
    ['half of an emoji', 'a\ud83d', 'a\ufffd'],
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%s is read whole', (_name, words, expected) => {
    expect(said(words)).toBe(expected);
  });

  test('one line takes the breaks out', () => {
    const read = readText({ words: 'Ewa\nKowalczyk\t1' }, { name: 'words', lines: 'one' });
    expect(read).toEqual({ kind: 'good', value: 'Ewa Kowalczyk 1' });
  });

  test('comes once when it was sent twice', () => {
    expect(typedIn({ words: ['first', 'second'] }, 'words')).toBe('first');
  });

  test("a form's own workings are no field", () => {
    expect(typedIn({}, 'constructor')).toBe('');
    expect(typedIn({}, '__proto__')).toBe('');
  });
});

describe('nothing typed', () => {
  test.each(['', '   ', '\n\t ', '\u200b\u200d', '\u00a0\u3000', '\0'])(
    '%j is nothing',
    (words) => {
      expect(readText({ words }, field)).toEqual({
        kind: 'faulty',
        faults: [{ field: 'words', says: 'Tell us what is going on' }],
      });
      expect(readText({ words }, { name: 'words' })).toEqual({ kind: 'good', value: '' });
    },
  );
});

describe('too much typed', () => {
  test('says how much is too much', () => {
    expect(readText({ words: 'a'.repeat(4120) }, field)).toMatchObject({
      faults: [{ says: 'Use 4,000 letters or fewer. You have used 4,120.' }],
    });
    expect(said('a'.repeat(4000))).toHaveLength(4000);
  });

  test.each([
    ['a megabyte of letters', 'a'.repeat(1_000_000)],
    ['a megabyte of spaces', ' '.repeat(1_000_000)],
    ['spaces between two letters', `a${' '.repeat(1_000_000)}b`],
    ['a megabyte of marks on one letter', `e${'\u0301'.repeat(500_000)}`],
    ['a megabyte of invisible marks', '\u200b'.repeat(330_000)],
    ['a megabyte of control characters', '\u0001'.repeat(1_000_000)],
  ])('%s is answered at once', (_name, words) => {
    const before = performance.now();
    readText({ words }, field);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('any text at all', () => {
  test('reads to the same again once read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const once = readText({ words }, { name: 'words' });
        if (once.kind === 'good') {
          expect(readText({ words: once.value }, { name: 'words' })).toEqual(once);
        }
      }),
    );
  });

  test('never holds what a database refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const read = readText({ words }, { name: 'words' });
        const value = read.kind === 'good' ? read.value : '';
        expect(value).not.toContain('\0');
        expect(value.isWellFormed()).toBe(true);
        expect(value).toBe(value.trim());
      }),
    );
  });
});
