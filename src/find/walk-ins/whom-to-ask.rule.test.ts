import { expect, test } from 'vitest';
import { DISTRICT, service, smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Team } from '../directory/directory.ts';
import { nearOf } from './near.rule.ts';
import { whomToAsk } from './whom-to-ask.rule.ts';

const team = (id: string, more: Partial<Team>): Team => ({
  ...{
    id,
    name: id,
    phone: '01 23',
    email: null,
    address: null,
    places: [],
    districts: [],
    succeeds: [],
  },
  ...{ source: 'made for the tests', verified: null },
  ...more,
});
const teams = [
  team('margate', { places: ['Margate'] }),
  team('broadstairs', { places: ['Broadstairs'] }),
  team('dover', { districts: [DISTRICT.DOVER] }),
  team('silent', { phone: null, places: ['Margate'] }),
  team('later', { from: '2030-01-01' as Day, places: ['Margate'] }),
];

function ids(place?: string) {
  const ground = { area: smallKent, on: '2025-11-20' as Day };
  return whomToAsk({ ...service(), teams }, nearOf(place, smallKent), ground).map(({ id }) => id);
}

test.each([
  ['a town', 'margate', ['margate']],
  ['a town of a district that one team has', 'sandwich', ['dover']],
  ['a district, by its towns', DISTRICT.THANET, ['margate', 'broadstairs']],
  ['a place on no list', 'swanley', ['margate', 'broadstairs', 'dover']],
  ['nowhere', undefined, ['margate', 'broadstairs', 'dover']],
])('for %s', (_name, place, expected) => {
  expect(ids(place)).toEqual(expected);
});
