import { describe, expect, test } from 'vitest';
import { DISTRICT, service, smallKent, team, version } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Fit } from './does-it-fit.rule.ts';
import { everythingOf } from './everything.rule.ts';
import { factSet, factsIn } from './fact-set.rule.ts';
import type { Facts } from './facts.ts';
import { oneService } from './one-service.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const day = '2025-11-07' as Day;
const everything = everythingOf(smallKent);
const therapy = service({
  mayRefer: [{ askers: ['health-professional'] }],
  localities: true,
  teams: [team('east', { districts: [DISTRICT.THANET] })],
});
const speak = oneService(therapy, version([], '2025-09-12'), { area: smallKent, day, everything });
const open: Fit = {
  answer: 'not-yet-known',
  because: [],
  isElsewhere: false,
  needed: factSet('impact'),
};

function said(fit: Fit, facts: Facts) {
  return speak(fit, whatMayBe({ facts, day }, smallKent, everything));
}

describe('what a service needs', () => {
  test('is for its answer, who may refer and its team', () => {
    expect(said(open, {}).service.needed).toEqual(['asker', 'home', 'impact']);
  });

  test('is no more than what is still open', () => {
    const facts = { asker: 'parent-carer', home: { place: 'Margate' } } as const;
    expect(said(open, facts).service.needed).toEqual(['impact']);
  });

  test('is nothing where it already does not fit', () => {
    const { needed, service: answer } = said({ ...open, answer: 'does-not-fit' }, {});
    expect(answer.needed).toEqual([]);
    expect(factsIn(needed)).toEqual([]);
  });
});

test('who may refer and the team are apart from fit', () => {
  const facts = { asker: 'parent-carer', home: { place: 'Margate' } } as const;
  const { service: answer } = said({ ...open, answer: 'does-not-fit' }, facts);
  expect(answer.mayRefer).toBe('no');
  expect(answer.team).toMatchObject({ answer: 'known', id: 'east' });
  expect(answer.next.kind).toBe('someone-else-refers');
});

describe('the team', () => {
  const ground = { area: smallKent, day, everything };
  const of = (teams: Parameters<typeof service>[0], home: NonNullable<Facts['home']>) => {
    const speaks = oneService(
      service({ localities: true, ...teams }),
      version([], '2025-09-12'),
      ground,
    );
    const { service: answer } = speaks(
      open,
      whatMayBe({ facts: { home }, day }, smallKent, everything),
    );
    return 'id' in answer.team ? answer.team.id : answer.team.answer;
  };
  const east = team('east', { districts: [DISTRICT.THANET] });
  const north = team('north', { places: ['Margate'] });

  test.each([
    ['is that of every spot that a home may be', [east], { postcode: 'CT9 5PA' }, 'east'],
    ['is open where two spots differ', [north, east], { postcode: 'CT9 5PA' }, 'not-yet-known'],
    ['is known where one spot is', [north, east], { place: 'Margate' }, 'north'],
    ['is open between a team and none', [north], { postcode: 'CT9 5PA' }, 'not-yet-known'],
    ['is for a person where no spot has one', [north], { place: 'Swanley' }, 'ask-a-person'],
    ['is for a person where there is none', [], { place: 'Margate' }, 'ask-a-person'],
  ])('%s', (_says, teams, home, found) => {
    expect(of({ teams }, home)).toBe(found);
  });

  test('of a service without localities is one, wherever home is', () => {
    expect(of({ localities: false, teams: [east, north] }, { place: 'Swanley' })).toBe('one-team');
  });
});
