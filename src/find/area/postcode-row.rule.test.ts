import { describe, expect, test } from 'vitest';
import { type PostcodeColumns, postcodeColumns, readPostcodeRow } from './postcode-row.rule.ts';

function named(header: string) {
  return postcodeColumns(header.split(','));
}

describe('the columns of a release', () => {
  // As releases of those years name them, the columns that we do not read left out.
  test.each([
    ['pcd,pcd2,pcds,dointr,doterm,oslaua,lsoa11', [2, 5, 3, 4, 6]],
    ['pcd,pcd2,pcds,dointr,doterm,laua,lsoa21', [2, 5, 3, 4, 6]],
    ['pcd7,pcd8,pcds,dointr,doterm,lad25cd,lsoa11cd,lsoa21cd', [2, 5, 3, 4, 7]],
    ['PCD7, dointr ,DOTERM,ladcd,lsoa11cd', [0, 3, 1, 2, 4]],
    ['pcd,dointr,doterm,oslaua', [0, 3, 1, 2, null]],
  ])('%s', (header, [postcode, district, from, until, lsoa]) => {
    const columns = { postcode, district, from, until, lsoa };
    expect(named(header)).toEqual({ kind: 'good', columns });
  });

  test('those that are missing are told', () => {
    expect(named('postcode,lat,long,dointr')).toEqual({
      kind: 'faulty',
      faults: [
        { expected: 'a column pcds, pcd7, pcd8 or pcd', found: 'no such column' },
        { expected: 'a column oslaua or lad25cd (of any year)', found: 'no such column' },
        { expected: 'a column doterm', found: 'no such column' },
      ],
    });
  });
});

const columns: PostcodeColumns = { postcode: 0, from: 1, until: 2, district: 3, lsoa: 4 };

function read(row: string) {
  return readPostcodeRow(row.split(','), columns);
}

test('a row is read', () => {
  expect(read('CT9 5PA,198001,,E07000114,E01024678')).toEqual({
    kind: 'row',
    row: {
      postcode: 'CT9 5PA',
      district: 'E07000114',
      lsoa: 'E01024678',
      from: '1980-01-01',
      until: null,
    },
  });
});

test('a postcode that has ended is read', () => {
  expect(read('CT9 5PA,1980-01,199606,E07000114,')).toMatchObject({
    row: { lsoa: null, from: '1980-01-01', until: '1996-06-01' },
  });
});

test.each([
  ['of seven letters', 'CT9 5PA,198001,,E07000114,', 'CT9 5PA'],
  ['without its space', 'ME141XQ,198001,,E07000110,', 'ME14 1XQ'],
  ['with two spaces', 'M1  1AE,198001,,E08000003,', 'M1 1AE'],
])('a postcode %s is written as ever', (_name, row, postcode) => {
  expect(read(row)).toMatchObject({ kind: 'row', row: { postcode } });
});

test.each([
  ['without a district', 'CT9 5PA,198001,199606,,'],
  ['of Newport, before its outcodes had figures', 'NPT 1AA,198001,198512,W06000022,'],
])('a row %s is nowhere', (_name, row) => {
  expect(read(row)).toEqual({ kind: 'nowhere' });
});

test.each([
  ['no postcode', 'Margate,198001,,E07000114,', 'a postcode such as CT1 2AB', '"Margate"'],
  ['a letter for a figure', 'CT9 SPA,198001,,E07000114,', 'a postcode such', '"CT9 SPA"'],
  ['a letter O that we would mend', 'CT1O 1AA,198001,,E07000106,', 'a postcode such', '"CT1O'],
  ['nothing', ',198001,,E07000114,', 'a postcode such', 'nothing'],
  ['a name for a code', 'CT9 5PA,198001,,Thanet,', 'a district code such', '"Thanet"'],
  ['a short code', 'CT9 5PA,198001,,E0700114,', 'a district code such', '"E0700114"'],
  ['a strange small area', 'CT9 5PA,198001,,E07000114,x', 'an LSOA such', '"x"'],
  ['a month that is none', 'CT9 5PA,198013,,E07000114,', 'a month such', '"198013"'],
  ['no first month', 'CT9 5PA,,,E07000114,', 'a month such', 'nothing'],
  ['a last month that is none', 'CT9 5PA,198001,soon,E07000114,', 'a month such', '"soon"'],
])('%s is refused', (_name, row, expected, found) => {
  const told = read(row);
  expect(told).toMatchObject({ kind: 'faulty' });
  expect(told.kind === 'faulty' && told.expected).toContain(expected);
  expect(told.kind === 'faulty' && told.found).toContain(found);
});
