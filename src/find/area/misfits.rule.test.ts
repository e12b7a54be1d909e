import Type from 'typebox';
import { describe, expect, test } from 'vitest';
import { misfits } from './misfits.rule.ts';
import type { Pointer } from './pack-file.ts';
import { DayShape, fields, Id, listOf, oneOf, orNull, Text, Url, wholeNumber } from './pieces.ts';

const Shape = fields({
  id: Id,
  day: DayShape,
  link: Type.Optional(Url),
  verified: orNull(DayShape),
  colour: oneOf(['red', 'blue']),
  rows: listOf(
    Type.Union(
      [
        fields({ kind: Type.Literal('age'), under: wholeNumber(1, 27) }),
        fields({ kind: Type.Literal('need'), anyOf: listOf(Text, 1) }),
      ],
      { description: 'a criterion of a kind' },
    ),
  ),
});

const good = {
  id: 'kent',
  day: '2025-09-12',
  verified: null,
  colour: 'red',
  rows: [{ kind: 'age', under: 19 }],
};

test('what fits has no misfit', () => {
  expect(misfits(Shape, good)).toEqual([]);
  expect(misfits(Shape, { ...good, verified: '2026-11-22', link: 'https://a.uk' })).toEqual([]);
});

const REAL_DAY = 'a real day such as 2025-09-12';

describe('what differs is said where it stands', () => {
  const cases: readonly (readonly [string, unknown, Pointer, string, string])[] = [
    ['no group at all', 'words', [], 'a group of fields', '"words"'],
    ['no day', { ...good, day: '2025-02-31' }, ['day'], REAL_DAY, '"2025-02-31"'],
    [
      'no day and not null',
      { ...good, verified: 'soon' },
      ['verified'],
      `${REAL_DAY} or null`,
      '"soon"',
    ],
    ['another colour', { ...good, colour: 'green' }, ['colour'], 'one of red, blue', '"green"'],
    [
      'an address without https',
      { ...good, link: 'http://a.uk' },
      ['link'],
      'an address that begins with https://',
      '"http://a.uk"',
    ],
    ['a list that is none', { ...good, rows: 3 }, ['rows'], 'a list of a criterion of a kind', '3'],
    [
      'a number too high, of its own kind',
      { ...good, rows: [{ kind: 'age', under: 99 }] },
      ['rows', 0, 'under'],
      'a whole number from 1 to 27',
      '99',
    ],
    [
      'an unknown kind',
      { ...good, rows: [{ kind: 'shoe-size' }] },
      ['rows', 0],
      'a criterion of a kind',
      'a group of fields',
    ],
    [
      'an empty list',
      { ...good, rows: [{ kind: 'need', anyOf: [] }] },
      ['rows', 0, 'anyOf'],
      'a list of words on one line, at most 2000 characters',
      'a list of 0',
    ],
    [
      'a field too many',
      { ...good, colours: 'red' },
      ['colours'],
      'only the fields id, day, link, verified, colour, rows',
      'a field "colours"',
    ],
  ];
  test.each(cases)('%s', (_name, value, at, expected, found) => {
    expect(misfits(Shape, value)).toEqual([{ at, expected, found }]);
  });

  test('a field that is missing', () => {
    const { day: _day, ...rest } = good;
    expect(misfits(Shape, rest)).toEqual([
      { at: [], expected: `a field "day": ${REAL_DAY}`, found: 'no such field' },
    ]);
  });

  test('every difference at once', () => {
    expect(misfits(Shape, { ...good, id: 'Kent!', colour: 1, more: 1 })).toHaveLength(3);
  });
});

describe('words', () => {
  test.each([
    ['', false],
    ['   ', false],
    ['a\u0000b', false],
    ['a\nb', false],
    ['\ud800', false],
    ['x'.repeat(2001), false],
    ['Szymon Żółć 👋 مرحبا', true],
  ])('%j are good: %s', (words, fits) => {
    expect(misfits(Text, words)).toHaveLength(fits ? 0 : 1);
  });
});
