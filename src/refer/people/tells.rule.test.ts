import { describe, expect, test } from 'vitest';
import { tells } from './tells.rule.ts';

const NAMES = ['Kent Therapeutic Support Service', 'Kooth', ''];

type Case = readonly [fact: string, text: string, does: boolean];

const cases: readonly Case[] = [
  ['a neutral line tells nothing', 'We have what you sent us', false],
  ['a reference tells nothing', 'Your reference is KT-4F7Q-92.', false],
  ['the name of a service tells', 'The Kent Therapeutic Support Service wrote.', true],
  ['case and spacing hide no name', 'kent  therapeutic-support\nSERVICE', true],
  ['marks on letters hide no name', 'Kóoth wrote to you', true],
  ['a name inside a longer word is another word', 'Koothians', false],
  ['a word for the reason tells', 'About your self-harm', true],
  ['a clinic’s short name tells', 'A letter from CAMHS', true],
  ['an empty text tells nothing', '', false],
];

describe('whether words tell what a message is about', () => {
  test.each(cases)('%s', (_fact, text, does) => {
    expect(tells(text, NAMES)).toBe(does);
  });

  test('a very long text of spaces is read at once', () => {
    const began = performance.now();
    expect(tells(`x${' '.repeat(30_000)}x`, NAMES)).toBe(false);
    expect(performance.now() - began).toBeLessThan(100);
  });
});
