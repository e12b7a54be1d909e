import { expect, test } from 'vitest';
import { DISTRICT, service, smallKent, team } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Postcode } from '../../kernel/postcode.ts';
import { teamsAtPostcode } from './teams-at-postcode.rule.ts';

const { THANET, SEVENOAKS } = DISTRICT;
const ground = { area: smallKent, day: '2025-11-07' as Day };
const therapies = service({
  localities: true,
  teams: [
    team('east', { places: ['Broadstairs'], districts: [] }),
    team('thanet', { districts: [THANET] }),
    team('west', { districts: [SEVENOAKS] }),
    team('gone', { until: '2020-01-01' as Day, districts: [THANET] }),
  ],
});

test.each([
  // Every home there has one team.
  ['BR8 7AA', { teams: ['west'], isForAPerson: false, isElsewhere: false }],
  // Broadstairs is on a list of its own.
  ['CT9 5PA', { teams: ['thanet', 'east'], isForAPerson: false, isElsewhere: false }],
  // The outcode goes beyond Kent.
  ['TN14 5AA', { teams: ['west'], isForAPerson: true, isElsewhere: false }],
  // Sittingbourne is on no list.
  ['ME8 0AA', { teams: [], isForAPerson: true, isElsewhere: false }],
  ['ME4 4AA', { teams: [], isForAPerson: true, isElsewhere: true }],
  ['SW1A 1AA', { teams: [], isForAPerson: true, isElsewhere: true }],
])('%s', (postcode, teams) => {
  expect(teamsAtPostcode(therapies, postcode as Postcode, ground)).toEqual(teams);
});

test('a service of one team has none to choose', () => {
  const one = service({ localities: false });
  expect(teamsAtPostcode(one, 'CT9 5PA' as Postcode, ground).teams).toEqual([]);
});
