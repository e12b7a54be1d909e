import { describe, expect, test } from 'vitest';
import type { Instant } from '../../kernel/day.ts';
import { readAreaPack } from '../directory/index.ts';
import { answerCheck, type CheckDesk } from './check.api.ts';
import { checkOf } from './could-it-help.rule.ts';

/* CHECK.md, "Request", "How facts are read" and "Faults", on Kent's own pack, line by line. */

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { area, services } = read.pack;
const desk: CheckDesk = { area, services, check: checkOf(area, services) };
const NOW = '2026-11-24T09:00:00Z' as Instant;

function asked(body: unknown): string {
  const reply = answerCheck(body, NOW, desk);
  return reply.kind === 'answer' ? reply.json : `fault at ${reply.problem.path}`;
}

const bytesOf = (facts: unknown) => asked({ asAt: NOW, facts });

test('needs.yaml holds every need of the contract', () => {
  const contract = [
    ...['anxiety', 'low-mood', 'anger', 'exam-stress', 'behaviour', 'adjustment-and-transition'],
    ...['family-and-friends', 'adverse-experiences', 'self-harm', 'gender-incongruence'],
    ...['self-esteem', 'bullying', 'speech-sounds', 'language', 'stammering', 'voice'],
    ...['eating-and-swallowing', 'hearing-and-communication', 'selective-mutism'],
    ...['social-communication', 'fine-motor', 'self-care', 'sensory', 'coordination', 'movement'],
    ...['posture-and-mobility', 'several-complex-needs', 'autism-assessment', 'adhd-assessment'],
    'eating-disorder',
  ];
  expect(area.needs.map(({ id }) => id)).toEqual(expect.arrayContaining(contract));
});

test('each value of the table is a good fact', () => {
  const good = [
    ...['early-years', 'school', 'college', 'home-educated', 'not-in-education'].map((where) => ({
      learns: { where, postcode: 'CT9 5PA', place: 'Margate', district: 'E07000114' },
    })),
    ...['limited', 'noticeable', 'severe'].map((impact) => ({ impact })),
    ...['none', 'emerging', 'significant'].map((selfHarm) => ({ selfHarm })),
    ...[true, false].map((immediateDanger) => ({ immediateDanger })),
    ...['face-to-face', 'online', 'phone'].map((way) => ({ canMeet: [way] })),
    ...['young-person', 'parent-carer', 'someone-else'].map((asker) => ({ asker })),
    ...['health', 'education', 'social-care', 'other'].map((job) => ({
      asker: `${job}-professional`,
    })),
    ...services.flatMap(({ doFirst }) => doFirst.map(({ id }) => ({ done: [id] }))),
  ];
  for (const facts of good) expect(bytesOf(facts)).not.toContain('fault at');
});

describe('what says the same is answered alike', () => {
  test.each<[string, object, object]>([
    ['no facts', {}, { home: {}, learns: {} }],
    ['a need twice', { needs: ['anxiety'] }, { needs: ['anxiety', 'anxiety'] }],
    [
      'a need a thousand times',
      { needs: ['language'] },
      { needs: Array.from({ length: 1000 }, () => 'language') },
    ],
    ['needs turned', { needs: ['anxiety', 'voice'] }, { needs: ['voice', 'anxiety'] }],
    ['ways to meet twice', { canMeet: ['online'] }, { canMeet: ['online', 'online'] }],
    ['a postcode unspaced', { home: { postcode: 'CT9 5PA' } }, { home: { postcode: 'ct95pa' } }],
    [
      'a postcode with O for zero, after the space',
      { home: { postcode: 'CT9 0PA' } },
      { home: { postcode: 'CT9 OPA' } },
    ],
    [
      'a postcode with O for zero, before the space',
      { home: { postcode: 'CT10 1AA' } },
      { home: { postcode: 'ct1o1aa' } },
    ],
  ])('%s', (_says, one, other) => {
    expect(bytesOf(one)).not.toContain('fault at');
    expect(bytesOf(other)).toBe(bytesOf(one));
  });

  test('an instant with an offset is the same moment', () => {
    const inSummer = asked({ asAt: '2026-06-30T23:30:00Z', facts: {} });
    expect(asked({ asAt: '2026-07-01T00:30:00+01:00', facts: {} })).toBe(inSummer);
  });
});

describe('a place that shares its name with a district', () => {
  test.each(['Ashford', 'Canterbury', 'Dartford', 'Dover', 'Maidstone', 'Sevenoaks'])(
    '%s is the town',
    (place) => {
      expect(bytesOf({ home: { place } })).toContain('"ask"');
      expect(bytesOf({ home: { place, postcode: 'ME12 1AA' } })).toBe('fault at /facts/home');
    },
  );

  test('Dover is not Sandwich, though Dover district holds it', () => {
    expect(bytesOf({ home: { place: 'Sandwich', district: 'E07000108' } })).toContain('"ask"');
    expect(bytesOf({ home: { place: 'Dover', postcode: 'CT13 9AA' } })).toBe(
      'fault at /facts/home',
    );
  });
});

describe('a fault', () => {
  const many = Array.from({ length: 1000 }, (_, n) => `need-${n}`);
  test.each<[unknown, string]>([
    [{ facts: { needs: many } }, '/facts/needs'],
    [{ facts: { needs: ['anxiety', Number.NaN] } }, '/facts/needs'],
    [{ facts: { needs: [null] } }, '/facts/needs'],
    [{ facts: { needs: ['constructor'] } }, '/facts/needs'],
    [{ facts: { done: ['a-made-up-thing'] } }, '/facts/done'],
    [{ facts: { done: null } }, '/facts/done'],
    [{ facts: { dateOfBirth: null } }, '/facts/dateOfBirth'],
    [{ facts: { dateOfBirth: '2023-02-29' } }, '/facts/dateOfBirth'],
    [{ facts: { dateOfBirth: '2014-03-02T00:00:00Z' } }, '/facts/dateOfBirth'],
    [{ facts: { dateOfBirth: '2026-11-25' } }, '/facts/dateOfBirth'],
    [{ facts: { home: { postcode: null } } }, '/facts/home'],
    [{ facts: { home: { place: 'margate' } } }, '/facts/home'],
    [{ facts: { home: { place: 'constructor' } } }, '/facts/home'],
    [{ facts: { home: { place: 'Margate', district: 'E09000001' } } }, '/facts/home'],
    [{ facts: { learns: { where: null } } }, '/facts/learns'],
    [{ facts: { learns: { where: 'school', place: 'Atlantis' } } }, '/facts/learns'],
    [{ facts: { immediateDanger: null } }, '/facts/immediateDanger'],
    [{ facts: { impact: Number.NaN } }, '/facts/impact'],
    [{ asAt: Number.NaN }, '/asAt'],
    [JSON.parse('{"facts":{"home":{"__proto__":{"place":"Margate"}}}}'), '/facts/home'],
    [JSON.parse('{"__proto__":{"facts":{}}}'), '/__proto__'],
  ])('%j is at %s', (json, path) => {
    expect(asked(json)).toBe(`fault at ${path}`);
    const twelve = Array.from({ length: 12 }, () => ({ facts: {} }));
    expect(asked([...twelve, json, {}])).toBe(`fault at /12${path}`);
  });

  test('of two items is that of the first', () => {
    const wrong = { facts: { impact: 'mild' } };
    expect(asked([{}, wrong, { facts: { home: { place: 'Atlantis' } } }])).toBe(
      'fault at /1/facts/impact',
    );
  });

  test('a district outside the area is none', () => {
    for (const district of ['E09000001', 'S12000036', 'W06000015', 'N09000003', 'E06000035']) {
      expect(bytesOf({ home: { district } })).toContain('"another-area"');
      expect(bytesOf({ learns: { district } })).toContain('"ask"');
    }
  });
});
