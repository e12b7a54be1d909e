import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { District } from './area.ts';
import { districtsThen } from './successors.rule.ts';

function district(code: string, from: string | null, until: string | null, ...succeeds: string[]) {
  const made = { source: 'made for the tests', verified: null, name: code, inArea: true };
  const row: District = {
    ...made,
    code,
    ...(from ? { from: from as Day } : {}),
    ...(until ? { until: until as Day } : {}),
    ...(succeeds.length > 0 ? { succeeds } : {}),
  };
  return row;
}

// North and Middle become one; South is shared between two; the two in the end become one.
const districts = [
  district('NORTH', null, '2028-04-01'),
  district('MIDDLE', null, '2028-04-01'),
  district('SOUTH', null, '2028-04-01'),
  district('UPPER', '2028-04-01', '2040-01-01', 'NORTH', 'MIDDLE', 'SOUTH'),
  district('LOWER', '2028-04-01', '2040-01-01', 'SOUTH'),
  district('WHOLE', '2040-01-01', null, 'UPPER', 'LOWER'),
  district('GONE', null, '2028-04-01'),
];

test.each([
  ['one in force is itself', 'NORTH', '2028-03-31', ['NORTH']],
  ['one that was replaced is its successor', 'NORTH', '2028-04-01', ['UPPER']],
  ['one that was shared is both', 'SOUTH', '2030-01-01', ['UPPER', 'LOWER']],
  ['twice replaced is the last, once', 'SOUTH', '2040-01-01', ['WHOLE']],
  ['one not begun is those that it will replace', 'LOWER', '2028-03-31', ['SOUTH']],
  ['two steps before', 'WHOLE', '2020-01-01', ['NORTH', 'MIDDLE', 'SOUTH']],
  ['one that nobody replaced is none', 'GONE', '2028-04-01', []],
  ['one that the pack has not is none', 'FAR', '2028-04-01', []],
] as const)('%s', (_name, code, day, then) => {
  expect(districtsThen(code, districts, day as Day)).toEqual(then);
});

test('before every named day, those without a first day are there', () => {
  expect(districtsThen('NORTH', districts, undefined)).toEqual(['NORTH']);
  expect(districtsThen('LOWER', districts, undefined)).toEqual(['SOUTH']);
});

test('a circle ends', () => {
  const round = [
    district('ONE', null, '2020-01-01', 'OTHER'),
    district('OTHER', null, '2020-01-01', 'ONE'),
  ];
  expect(districtsThen('ONE', round, '2021-01-01' as Day)).toEqual([]);
});
