import { expect, test } from 'vitest';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import { outlineFindings } from './outline-checks.rule.ts';

const row = (code: string) => ({ code, path: 'M0,0 4,0 4,4Z' });
const outlines = (codes: readonly string[]) => [
  {
    path: 'outlines.yaml',
    body: {
      ...{ source: 'made for the tests', verified: null, licence: 'ours', attribution: 'ours' },
      ...{ width: 10, height: 10, rows: codes.map(row) },
    },
  },
];

test('outlines of the districts are good, and none need be there', () => {
  expect(outlineFindings(outlines([DISTRICT.THANET, DISTRICT.SWALE]), smallKent)).toEqual([]);
  expect(outlineFindings([], smallKent)).toEqual([]);
});

test.each([
  [[DISTRICT.THANET, 'E00000000'], ['rows', 1, 'code'], 'a district that the pack has'],
  [[DISTRICT.THANET, DISTRICT.THANET], ['rows', 1], 'an outline named once'],
])('%o', (codes, at, expected) => {
  expect(outlineFindings(outlines(codes), smallKent)).toMatchObject([
    { file: 'outlines.yaml', at, expected },
  ]);
});
