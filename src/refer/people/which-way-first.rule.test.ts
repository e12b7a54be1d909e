import { describe, expect, test } from 'vitest';
import type { Way } from './people.ts';
import { whichWayFirst } from './which-way-first.rule.ts';

type Case = readonly [fact: string, ways: readonly string[], chosen: string | undefined];

// A way: what it is, then `!` where no message may be left, `o` where others may see.
const cases: readonly Case[] = [
  ['no way at all is written by', [], undefined],
  ['a call is not written by', ['call'], undefined],
  ['an email is written by', ['call', 'email'], 'email'],
  ['the first of two equals goes first', ['text', 'email'], 'text'],
  ['what others see goes after what they do not', ['text o', 'email'], 'email'],
  ['what others see is still a way', ['text o'], 'text'],
  ['where nothing may be left is passed over', ['email !', 'text o'], 'text'],
  ['a letter waits until letters are made', ['letter'], undefined],
];

function contactOf(said: string) {
  const [way, ...marks] = said.split(' ');
  return {
    way: way as Way,
    mayLeaveMessage: !marks.includes('!'),
    othersMaySee: marks.includes('o'),
  };
}

describe('which way to write by first', () => {
  test.each(cases)('%s', (_fact, ways, chosen) => {
    expect(whichWayFirst(ways.map(contactOf), ['email', 'text'])?.way).toBe(chosen);
  });
});
