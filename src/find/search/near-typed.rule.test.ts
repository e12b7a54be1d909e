import { describe, expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { nearTyped } from './near-typed.rule.ts';

function typed(text: string) {
  return nearTyped(text, kent.area);
}

test.each([
  ['Margate', { place: 'Margate' }],
  ['margat', { place: 'Margate' }],
  ['  MAIDSTONE ', undefined],
  ['Cantebury', undefined],
  ['Tunbridge Wells', undefined],
])('%s is near a place that we know', (text, near) => {
  const read = typed(text);
  expect(read.kind).toBe('near');
  if (near) expect(read).toEqual({ kind: 'near', near });
});

test.each(['Atlantis', 'x', '12345', '<script>', 'سلام'])('%s is not known', (text) => {
  expect(typed(text)).toEqual({ kind: 'not-known' });
});

test('nothing typed is no place', () => {
  expect(typed('')).toEqual({ kind: 'nothing' });
});

describe('a postcode', () => {
  test('of one place becomes it, and is not kept', () => {
    const read = typed('CT1 2AB');
    expect(read.kind).toBe('near');
    expect(JSON.stringify(read)).not.toContain('CT1');
  });

  test('of several leaves a choice, without the postcode', () => {
    const read = typed('ME8 0AA');
    expect(read.kind).toBe('which');
    expect(JSON.stringify(read)).not.toContain('ME8');
  });

  test('far away is not known', () => {
    expect(typed('ZE1 0AA').kind).toBe('not-known');
  });
});
