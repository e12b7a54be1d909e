import { describe, expect, test } from 'vitest';
import { Misused } from './command.ts';
import { demoCommand, howLong } from './demo.ts';

type Case = readonly [fact: string, words: string, says: RegExp];

const misused: readonly Case[] = [
  ['no number of people', '', /--people is needed/],
  ['fewer than none', '--people -1', /whole number from 0 to 2,000,000/],
  ['more than a county has', '--people 2000001', /whole number from 0 to 2,000,000/],
  ['a part of a person', '--people 1.5', /whole number/],
  ['a number in words', '--people many', /whole number/],
  ['a number with a comma', '--people 10,000', /whole number/],
  ['a number without a value', '--people', /--people needs a value/],
  ['a seed that is none', '--people 1 --seed apple', /--seed is a whole number/],
  ['a seed below nought', '--people 1 --seed -3', /--seed is a whole number/],
  ['a seed that is too long', '--people 1 --seed 2147483648', /--seed is a whole number/],
  ['two seeds', '--people 1 --seed 1 --seed 2', /--seed stands there twice/],
  ['a day that is none', '--people 1 --until 2026-02-31', /--until is a day like/],
  ['a day in words', '--people 1 --until yesterday', /--until is a day like/],
  ['a day to come', '--people 1 --until 2999-01-01', /--until is no later than today/],
  ['a word of another command', '--people 1 --at 2026-01-01', /There is no --at here/],
];

describe('oast demo', () => {
  test.each(misused)('%s is told as misused, and nothing is begun', async (_fact, words, says) => {
    const run = demoCommand.run(words.split(' ').filter(Boolean));
    await expect(run).rejects.toThrow(Misused);
    await expect(run).rejects.toThrow(says);
  });

  test('no people come to nothing, with success', async () => {
    expect(await demoCommand.run(['--people', '0'])).toBe(0);
  });

  test('a million people are told what they cost', () => {
    expect(howLong(1_000_000)).toMatch(
      /^1,000,000 people take about \d+ minutes or more, and about/,
    );
  });
});
