import { describe, expect, test } from 'vitest';
import { DISTRICT, MEDWAY, service, smallKent, team } from '../../../tests/people/small-kent.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { ASKERS } from '../directory/directory.ts';
import type { Answer, ServiceAnswer } from './answer.ts';
import { couldItHelp } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

const AS_AT = '2025-11-07T16:00:00Z' as Instant;

function check(facts: Facts, asAt = AS_AT): Answer {
  return couldItHelp({ asAt, facts }, smallKent, [service()]);
}

function tss(facts: Facts, asAt = AS_AT): ServiceAnswer {
  const [answer] = check(facts, asAt).services;
  if (!answer) throw new Error('the service is in force');
  return answer;
}

function line(id: string, facts: Facts, asAt = AS_AT): string | undefined {
  return tss(facts, asAt).because.find(({ criterion }) => criterion === id)?.answer;
}

const CHILD: Facts = {
  dateOfBirth: '2014-03-02' as Day,
  home: { place: 'Margate' },
  needs: ['anxiety'],
  impact: 'limited',
  immediateDanger: false,
  selfHarm: 'none',
  canMeet: ['online'],
};

describe('T1: the Therapeutic Support Service by age', () => {
  test.each([
    ['the day before the 19th birthday', '2006-11-08', 'met'],
    ['the 19th birthday', '2006-11-07', 'not-met'],
    ['the day before the 4th birthday', '2021-11-08', 'not-met'],
    ['the 4th birthday', '2021-11-07', 'met'],
    ['born today', '2025-11-07', 'not-met'],
  ])('%s, born %s, is %s', (_says, born, answer) => {
    expect(line('age', { dateOfBirth: born as Day })).toBe(answer);
  });

  test.each([
    ['2023-02-28T12:00:00Z', 'met'],
    ['2023-03-01T00:00:00Z', 'not-met'],
  ])('born on 29 February 2004, at %s, is %s', (asAt, answer) => {
    const facts = { dateOfBirth: '2004-02-29' as Day };
    const [found] = couldItHelp({ asAt: asAt as Instant, facts }, smallKent, [
      service({
        from: '2020-01-01' as Day,
        versions: service().versions.map((one) => ({ ...one, from: '2020-01-01' as Day })),
      }),
    ]).services;
    expect(found?.because[0]?.answer).toBe(answer);
  });

  test.each([
    ['2025-03-30T00:30:00Z', undefined],
    ['2026-06-30T22:59:59Z', 'met'],
    ['2026-06-30T23:00:00Z', 'not-met'],
  ])('a 19th birthday on 1 July begins in London, at %s: %s', (asAt, answer) => {
    const facts = { dateOfBirth: '2007-07-01' as Day };
    const [found] = check(facts, asAt as Instant).services;
    expect(found?.because[0]?.answer).toBe(answer);
  });
});

describe('T2: the Therapeutic Support Service by place', () => {
  const school = (district: string) => ({ where: 'school', district }) as const;
  const outside = { district: MEDWAY };

  test.each([
    ['a Medway home and a Kent school', { home: outside, learns: school(DISTRICT.SWALE) }, 'met'],
    ['a Medway home and a Medway school', { home: outside, learns: school(MEDWAY) }, 'not-met'],
    [
      'a Medway home and no school',
      { home: outside, learns: { where: 'not-in-education' } },
      'not-met',
    ],
    ['a Medway home, its school not known', { home: outside }, 'not-yet-known'],
    ['a Kent home', { home: { place: 'Margate' } }, 'met'],
    ['a Kent school, its home not known', { learns: { district: DISTRICT.SWALE } }, 'met'],
    ['neither known', {}, 'not-yet-known'],
    ['a postcode that may be either', { home: { postcode: 'ME8 0AA' } }, 'not-yet-known'],
    [
      'a home far away and a setting alone',
      { home: { postcode: 'SW1A 1AA' }, learns: { where: 'school' } },
      'not-yet-known',
    ],
  ] as const)('%s is %s', (_says, facts, answer) => {
    expect(line('area', facts)).toBe(answer);
  });

  test('a Medway home and a Kent school fit', () => {
    const learns = school(DISTRICT.SWALE);
    expect(tss({ ...CHILD, home: outside, learns }).answer).toBe('fits');
  });

  test('both unknown are asked', () => {
    const { home, ...rest } = CHILD;
    expect(home).toBeDefined();
    expect(check(rest).ask).toEqual(['home', 'learns']);
  });

  test('another area leads to who can be talked to', () => {
    const answer = tss({ ...CHILD, home: outside, learns: school(MEDWAY) });
    expect(answer.answer).toBe('does-not-fit');
    expect(answer.next.kind).toBe('another-area');
  });
});

describe('T3: the Therapeutic Support Service by safety', () => {
  test('emerging self-harm does not exclude', () => {
    const answer = check({ ...CHILD, needs: ['self-harm'], selfHarm: 'emerging' });
    expect(answer.services[0]?.answer).toBe('fits');
    expect(answer.helpNow).toBe(false);
  });

  test('danger now shows help, and the service stays', () => {
    const answer = check({ ...CHILD, immediateDanger: true });
    expect(answer.helpNow).toBe(true);
    expect(answer.services).toMatchObject([{ answer: 'does-not-fit', next: { kind: 'refer' } }]);
  });

  test.each([
    [{ immediateDanger: true }, true, 'not-met'],
    [{ selfHarm: 'significant' }, true, 'not-met'],
    [{ immediateDanger: false }, false, 'not-yet-known'],
    [{ selfHarm: 'emerging' }, false, 'not-yet-known'],
    [{ immediateDanger: false, selfHarm: 'emerging' }, false, 'met'],
    [{ immediateDanger: false, selfHarm: 'significant' }, true, 'not-met'],
    [{}, false, 'not-yet-known'],
  ] as const)('%j: help now %s, safety %s', (facts, helpNow, answer) => {
    expect(check(facts).helpNow).toBe(helpNow);
    expect(line('safety', facts)).toBe(answer);
  });
});

test('the answer has the shape of the contract', () => {
  const { impact, ...rest } = CHILD;
  expect(impact).toBe('limited');
  expect(JSON.stringify(check(rest))).toBe(
    JSON.stringify({
      asAt: '2025-11-07T16:00:00Z',
      helpNow: false,
      services: [
        {
          id: 'kent-therapeutic-support',
          answer: 'not-yet-known',
          mayRefer: 'yes',
          because: [
            ['age', 'met', 'Aged 4 up to the 19th birthday'],
            ['area', 'met', 'Lives or learns in Kent'],
            ['need', 'met', 'Needs we name'],
            ['impact', 'not-yet-known', 'Mild to moderate'],
            ['safety', 'met', 'Not at immediate risk'],
            ['meet', 'met', 'Able to meet'],
          ].map(([criterion, answer, says]) => ({
            criterion,
            answer,
            says,
            version: '2025-09-12',
            source: 'made for the tests',
          })),
          aPersonJudges: [
            { says: 'Would benefit from a brief period of support', source: 'made for the tests' },
          ],
          team: { answer: 'one-team', name: 'The salus team', phone: '01303 667 700' },
          next: {
            kind: 'refer',
            href: '/refer?service=kent-therapeutic-support',
            says: 'Make a referral.',
          },
          needed: ['impact'],
        },
      ],
      ask: ['impact'],
    }),
  );
});

test('nothing known asks all but what cannot matter', () => {
  expect(check({}).ask).toEqual([
    'needs',
    'immediateDanger',
    'selfHarm',
    'dateOfBirth',
    'home',
    'learns',
    'impact',
    'canMeet',
  ]);
});

test('an empty list says none', () => {
  expect(line('need', { needs: [] })).toBe('not-met');
  expect(line('meet', { canMeet: [] })).toBe('not-met');
});

test('the service begins on its first day, in London', () => {
  expect(check({}, '2025-09-11T22:59:59Z' as Instant).services).toEqual([]);
  expect(check({}, '2025-09-11T23:00:00Z' as Instant).services).toHaveLength(1);
});

describe('a service of several teams that professionals refer to', () => {
  const therapy = service({
    id: 'kent-occupational-therapy',
    mayRefer: [{ askers: ASKERS.filter((asker) => asker.endsWith('professional')) }],
    mayReferSays: 'A professional can refer.',
    localities: true,
    teams: [
      team('east', { districts: [DISTRICT.THANET], places: ['Sandwich'] }),
      team('north', { places: ['Swanley'] }),
      team('west', { districts: [DISTRICT.SEVENOAKS] }),
    ],
  });
  const asked = (facts: Facts) =>
    couldItHelp({ asAt: AS_AT, facts }, smallKent, [therapy]).services[0];

  test('a parent learns that it fits and who refers', () => {
    expect(asked({ ...CHILD, asker: 'parent-carer' })).toMatchObject({
      answer: 'fits',
      mayRefer: 'no',
      team: { answer: 'known', id: 'east' },
      next: { kind: 'someone-else-refers' },
      needed: [],
    });
  });

  test('a postcode of two teams keeps home needed', () => {
    const home = { postcode: 'BR8 7AA' };
    expect(asked({ ...CHILD, asker: 'other-professional', home })).toMatchObject({
      answer: 'fits',
      team: { answer: 'not-yet-known' },
      needed: ['home'],
    });
  });

  test('a place on no list is for a person', () => {
    const home = { place: 'Sittingbourne' };
    const answer = asked({ ...CHILD, asker: 'other-professional', home });
    expect(answer).toMatchObject({ team: { answer: 'ask-a-person' }, needed: [] });
    expect(answer?.next.says).toMatch('find out which team');
  });
});
