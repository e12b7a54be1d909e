import { expect, test } from 'vitest';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import type { Area } from './area.ts';
import { placeFindings } from './place-checks.rule.ts';

const { THANET, SWALE } = DISTRICT;
const made = { source: 'made for the tests', verified: null };

test('a small Kent agrees with itself', () => {
  expect(placeFindings(smallKent)).toEqual([]);
});

const margate = { ...made, name: 'Margate', district: THANET };
const ct9 = { ...made, outcode: 'CT9', districts: [THANET], places: ['Margate'] };

const cases: readonly (readonly [string, Partial<Area>, string, string])[] = [
  ['a pale brand colour', { brandColour: '#7799aa' }, 'stands out 7 to 1', '"#7799aa", 3.0 to 1'],
  ['a colour a little too pale', { brandColour: '#005eb8' }, 'stands out 7 to 1', '6.4 to 1'],
  [
    'a district twice',
    { districts: [...smallKent.districts, ...smallKent.districts.slice(0, 1)] },
    'one version of a district at a time',
    'always until further notice',
  ],
  [
    'a place twice',
    { places: [...smallKent.places, margate] },
    'one row of a place at a time',
    'always until',
  ],
  ['an outcode twice', { outcodes: [ct9, ct9] }, 'one row of an outcode at a time', 'always'],
  [
    'a place of no district',
    { places: [...smallKent.places, { ...margate, name: 'Ghost', district: 'E00000000' }] },
    'a district that',
    'E00000000',
  ],
  [
    'an outcode of no district',
    { outcodes: [{ ...ct9, districts: [THANET, 'E00000000'] }] },
    'a district that',
    'E00000000',
  ],
  [
    'an outcode with a place elsewhere',
    { outcodes: [{ ...ct9, districts: [SWALE] }] },
    'a place in one of its districts',
    'Margate',
  ],
  [
    'a place twice in an outcode',
    { outcodes: [{ ...ct9, places: ['Margate', 'Margate'] }] },
    'a place named once',
    'Margate',
  ],
  [
    'a group twice',
    {
      thriveGroups: [
        { id: 'a', says: 'A' },
        { id: 'a', says: 'B' },
      ],
    },
    'a group named once',
    'a',
  ],
];

test.each(cases)('%s is found', (_name, other, expected, found) => {
  const findings = placeFindings({ ...smallKent, ...other });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.file).toBe('area.yaml');
  expect(findings[0]?.expected).toContain(expected);
  expect(findings[0]?.found).toContain(found);
});
