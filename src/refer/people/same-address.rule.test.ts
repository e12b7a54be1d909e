import { describe, expect, test } from 'vitest';
import { isSameAddress } from './same-address.rule.ts';

type Case = readonly [fact: string, one: string, other: string, same: boolean];

const cases: readonly Case[] = [
  ['a number with spaces is the same number', '07700 900123', '07700900123', true],
  ['a number with its country is the same', '+44 7700 900123', '07700 900123', true],
  ['a country with its bracketed zero too', '+44 (0)7700 900123', '07700 900123', true],
  ['two noughts and country is the same', '0044 7700 900123', '07700 900123', true],
  ['another number is another', '07700 900124', '07700 900123', false],
  ['a short number keeps its digits', '44123', '0123', false],
  ['an email is read without case', 'Mum@Example.org', 'mum@example.org ', true],
  ['another email is another', 'mum@example.org', 'dad@example.org', false],
  ['full-width digits are digits', '０７７００ ９００１２３', '07700 900123', true],
  ['a postal address forgives its commas', '1 High St, Deal', '1 high st deal', true],
  ['nothing is nobody’s address', '', '', false],
  ['spaces are nobody’s address', '  ', '', false],
];

describe('whether two addresses are the same', () => {
  test.each(cases)('%s', (_fact, one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same);
    expect(isSameAddress(other, one)).toBe(same);
  });
});
