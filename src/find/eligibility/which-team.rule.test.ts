import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, service, smallKent, team } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { whichTeam } from './which-team.rule.ts';

const { THANET, SEVENOAKS, DOVER, SWALE } = DISTRICT;
const before = '2025-10-24' as Day;
const after = '2025-10-25' as Day;

const east = team('east', {
  phone: '0300 123 8112',
  email: 'east@example.org',
  districts: [THANET],
  places: ['Sandwich'],
});
const west = team('west', { districts: [SEVENOAKS], until: after });
const north = team('north', { places: ['Swanley'], until: after });
const northAndWest = team('north-and-west', {
  districts: [SEVENOAKS],
  places: ['Swanley'],
  from: after,
});
const dover = team('dover', { districts: [DOVER], from: after });
const therapies = service({ localities: true, teams: [east, west, north, northAndWest, dover] });

const at = (district: string | null, place: string | null = null) => ({ district, place });

function teamOn(day: Day, ...spots: ReturnType<typeof at>[]): string {
  const answer = whichTeam(therapies, { area: smallKent, day })(spots);
  return 'id' in answer ? answer.id : answer.answer;
}

describe('a service with localities', () => {
  test('a known team comes with its phone and email', () => {
    expect(whichTeam(therapies, { area: smallKent, day: before })([at(THANET)])).toEqual({
      answer: 'known',
      id: 'east',
      name: 'The east team',
      phone: '0300 123 8112',
      email: 'east@example.org',
    });
  });

  test.each([
    ['a place on a list goes before its district', at(SEVENOAKS, 'Swanley'), 'north'],
    ['elsewhere in the district goes by the district', at(SEVENOAKS), 'west'],
    ['Sandwich is served by east', at(DOVER, 'Sandwich'), 'east'],
    ['a district on no list in force is for a person', at(DOVER), 'ask-a-person'],
    ['Sittingbourne is for a person', at(SWALE, 'Sittingbourne'), 'ask-a-person'],
    ['Medway is outside the area', at(MEDWAY), 'ask-a-person'],
    ['nowhere that the pack lists is outside too', at(null), 'ask-a-person'],
  ])('%s', (_says, spot, answer) => {
    expect(teamOn(before, spot)).toBe(answer);
  });

  test.each([
    [at(SEVENOAKS, 'Swanley'), 'north-and-west'],
    [at(SEVENOAKS), 'north-and-west'],
    [at(DOVER), 'dover'],
    [at(DOVER, 'Sandwich'), 'east'],
  ])('the later list is in force from its day: %o', (spot, answer) => {
    expect(teamOn(after, spot)).toBe(answer);
  });

  test('candidates that share a team are known', () => {
    expect(teamOn(before, at(THANET, 'Margate'), at(THANET), at(DOVER, 'Sandwich'))).toBe('east');
  });

  test('candidates that no list names are for a person', () => {
    expect(teamOn(before, at(SWALE), at(MEDWAY))).toBe('ask-a-person');
  });

  test('candidates of two teams are not yet known', () => {
    expect(teamOn(before, at(SEVENOAKS, 'Swanley'), at(SEVENOAKS))).toBe('not-yet-known');
  });

  test('a team or a person is not yet known', () => {
    expect(teamOn(before, at(SEVENOAKS), at(null))).toBe('not-yet-known');
  });

  test('a place that two teams name is for a person', () => {
    const teams = [east, team('coast', { places: ['Sandwich'] })];
    const both = whichTeam({ ...therapies, teams }, { area: smallKent, day: before });
    expect(both([at(DOVER, 'Sandwich')])).toEqual({ answer: 'ask-a-person' });
  });

  test('a team of the area never serves outside it', () => {
    const teams = [team('medway', { districts: [MEDWAY] })];
    const outside = whichTeam({ ...therapies, teams }, { area: smallKent, day: before });
    expect(outside([at(MEDWAY)])).toEqual({ answer: 'ask-a-person' });
  });
});

describe('a service without localities', () => {
  test('has one team wherever somebody lives', () => {
    const one = whichTeam(service(), { area: smallKent, day: after });
    const answer = { answer: 'one-team', name: 'The salus team', phone: '01303 667 700' };
    expect(one([at(MEDWAY)])).toEqual(answer);
    expect(one([at(THANET), at(SWALE)])).toEqual(answer);
  });

  test('goes by its own name when no team is in force', () => {
    const none = whichTeam(service({ teams: [] }), { area: smallKent, day: after });
    const name = 'Therapeutic Support Service';
    expect(none([])).toEqual({ answer: 'one-team', name, phone: null });
  });
});
