import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { Dated } from './area.ts';
import {
  backwards,
  itself,
  overlapping,
  repeated,
  rowsAt,
  unknownNames,
} from './row-checks.rule.ts';

function days(from: string | undefined, until?: string): Dated {
  return { from: from as Day | undefined, until: until as Day | undefined };
}

test('a row knows where it stands', () => {
  expect(rowsAt('a.yaml', ['needs'], ['x', 'y'])).toEqual([
    { file: 'a.yaml', at: ['needs', 0], value: 'x' },
    { file: 'a.yaml', at: ['needs', 1], value: 'y' },
  ]);
});

test('each repetition is found where it repeats', () => {
  const rows = rowsAt('a.yaml', [], ['x', 'y', 'x', 'x']);
  expect(repeated('a need', rows, itself)).toEqual([
    { file: 'a.yaml', at: [2], expected: 'a need named once', found: '"x" again' },
    { file: 'a.yaml', at: [3], expected: 'a need named once', found: '"x" again' },
  ]);
});

test('a name that is not known is found', () => {
  expect(unknownNames('a need', rowsAt('a.yaml', [], ['x', 'z']), new Set(['x']))).toEqual([
    { file: 'a.yaml', at: [1], expected: 'a need that the pack has', found: '"z"' },
  ]);
});

test('a row that ends before it begins is found', () => {
  const rows = rowsAt('a.yaml', [], [days('2025-01-02', '2025-01-01'), days('2025-01-02')]);
  expect(backwards(rows)).toEqual([
    { file: 'a.yaml', at: [0, 'until'], expected: 'a day after 2025-01-02', found: '"2025-01-01"' },
  ]);
});

describe('rows that overlap', () => {
  test('are found at the later one', () => {
    const rows = rowsAt('a.yaml', [], [days('2025-01-01'), days('2025-06-01')]);
    expect(overlapping('one version', rows)).toEqual([
      {
        file: 'a.yaml',
        at: [1],
        expected: 'one version at a time',
        found: 'days that another has too (2025-01-01 until further notice)',
      },
    ]);
  });

  test('are good where they follow each other', () => {
    const rows = rowsAt('a.yaml', [], [days('2025-01-01', '2025-06-01'), days('2025-06-01')]);
    expect(overlapping('one version', rows)).toEqual([]);
  });

  test('are good where they do not clash', () => {
    const rows = rowsAt('a.yaml', [], [days(undefined), days(undefined)]);
    expect(overlapping('one version', rows, () => false)).toEqual([]);
  });
});
