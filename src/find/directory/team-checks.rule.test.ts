import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { filesOf } from '../area/pack-file.ts';
import { serviceKind } from './service-file.ts';
import { teamFindings } from './team-checks.rule.ts';
import type { TeamsBody } from './teams-file.ts';

type Team = TeamsBody['teams'][number];

function team(id: string, more: Partial<Team> = {}): Team {
  return {
    id,
    name: `The ${id} team`,
    phone: null,
    email: null,
    source: 'made for the tests',
    verified: null,
    ...more,
  };
}

function found(localities: boolean, ...teams: readonly Team[]): readonly string[] {
  const body = filesOf(kentFiles(), serviceKind)[0]?.body;
  if (!body) throw new Error('Kent has no services');
  return teamFindings('x.yaml', { ...body, localities, teams: [...teams] }, smallKent).map(
    (one) => `${one.at.join('.')}: ${one.found}`,
  );
}

const change = '2025-10-25' as Day;

test('one team for everywhere is good', () => {
  expect(found(false, team('tss'))).toEqual([]);
});

test('a team that goes on with another list is good', () => {
  const teams = [
    team('east', { until: change, places: ['Margate'] }),
    team('north', { until: change, places: ['Swanley'] }),
    team('east', { from: change, places: ['Margate', 'Sandwich'] }),
    team('north-and-west', { from: change, places: ['Swanley'], succeeds: ['north'] }),
  ];
  expect(found(true, ...teams)).toEqual([]);
});

test.each<readonly [string, boolean, readonly Team[], string]>([
  ['an id twice at once', true, [team('east'), team('east')], 'teams.1: days that another has'],
  [
    'a place with two teams',
    true,
    [team('east', { places: ['Margate'] }), team('west', { places: ['Margate'] })],
    'teams.1: days that another has',
  ],
  [
    'a district with two teams',
    true,
    [team('a', { districts: [DISTRICT.DOVER] }), team('b', { districts: [DISTRICT.DOVER] })],
    'teams.1: days that another has',
  ],
  ['an unknown place', true, [team('east', { places: ['Atlantis'] })], 'teams.0.places.0: "Atl'],
  ['an unknown district', true, [team('a', { districts: ['E0'] })], 'teams.0.districts.0: "E0"'],
  ['a successor of nobody', true, [team('a', { succeeds: ['b'] })], 'teams.0.succeeds.0: "b"'],
  ['two teams where there is one', false, [team('a'), team('b')], 'teams.1: days that another'],
  ['places where there is one team', false, [team('a', { places: ['Margate'] })], 'teams.0: some'],
])('%s is found', (_name, localities, teams, words) => {
  expect(found(localities, ...teams)).toEqual([expect.stringContaining(words)]);
});
