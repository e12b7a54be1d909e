import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import { readAreaPack } from '../directory/index.ts';
import type { Answer, ServiceAnswer } from './answer.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

/* CHECK.md, "Answer", on Kent's own pack, line by line. */

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { area, services } = read.pack;
const check = checkOf(area, services);
const NOW = '2026-11-24T09:00:00Z';

const asked = (facts: Facts, asAt = NOW): Answer => check({ asAt: asAt as Instant, facts });

function one(id: string, facts: Facts, asAt = NOW): ServiceAnswer {
  const found = asked(facts, asAt).services.find((service) => service.id === id);
  if (!found) throw new Error(`${id} is not in force`);
  return found;
}

const TSS = 'kent-therapeutic-support';
const LONDON = 'E09000001';
const MEDWAY = 'E06000035';

const CHILD: Facts = {
  dateOfBirth: '2014-03-02' as Day,
  home: { place: 'Margate' },
  needs: ['anxiety'],
  impact: 'noticeable',
  immediateDanger: false,
  selfHarm: 'none',
  canMeet: ['online'],
  asker: 'parent-carer',
};

/** Facts that between them bring out every shape of an answer. */
const SAMPLES: readonly Facts[] = [
  {},
  CHILD,
  { ...CHILD, needs: ['eating-and-swallowing'], learns: { where: 'school' }, done: [] },
  { ...CHILD, home: { district: LONDON }, learns: { where: 'not-in-education' } },
  { ...CHILD, needs: ['language'], home: { place: 'Sittingbourne' } },
  { ...CHILD, home: { postcode: 'CT13 9AA' }, needs: ['movement'], asker: 'young-person' },
];

test('every service of the contract is in force', () => {
  expect(asked({}).services.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      ...[TSS, 'kent-speech-and-language-therapy', 'kent-occupational-therapy'],
      ...['kent-physiotherapy', 'kent-care-coordination', 'kent-talking-walk-in'],
      ...['kent-specialist-mental-health', 'kent-community-paediatrics', 'kent-school-health'],
      ...['kent-school-wellbeing-teams', 'kooth', 'kent-family-hubs', 'kent-iask'],
    ]),
  );
});

test('keys stand as in the example', () => {
  for (const facts of SAMPLES) {
    const answer = asked(facts);
    expect(Object.keys(answer)).toEqual(['asAt', 'helpNow', 'services', 'ask']);
    for (const service of answer.services) {
      expect(Object.keys(service)).toEqual([
        ...['id', 'answer', 'mayRefer', 'because', 'aPersonJudges', 'team', 'next', 'needed'],
      ]);
      expect(Object.keys(service.next)).toEqual(['kind', 'href', 'says']);
      expect(Object.keys(service.team)).toEqual(TEAM_KEYS[service.team.answer]);
      for (const line of service.because) {
        expect(Object.keys(line)).toEqual(['criterion', 'answer', 'says', 'version', 'source']);
      }
      for (const judged of service.aPersonJudges) {
        expect(Object.keys(judged)).toEqual(['says', 'source']);
      }
    }
  }
});

const TEAM_KEYS: { readonly [A in ServiceAnswer['team']['answer']]: readonly string[] } = {
  known: ['answer', 'id', 'name', 'phone', 'email'],
  'one-team': ['answer', 'name', 'phone'],
  'ask-a-person': ['answer'],
  'not-yet-known': ['answer'],
};

describe('each service', () => {
  test.each(asked({}).services)('$id has its area, and one version', ({ id, because }) => {
    expect(because.length).toBeGreaterThan(0);
    expect(new Set(because.map(({ version }) => version)).size).toBe(1);
    for (const { code } of area.districts.filter(({ inArea }) => inArea)) {
      const lines = one(id, { home: { district: code } }).because;
      expect(lines.find(({ criterion }) => criterion === 'area')?.answer).toBe('met');
    }
  });

  test.each([
    ['at a school there', { where: 'school', district: LONDON } as const],
    ['nowhere', { where: 'not-in-education' } as const],
  ])('does not fit who lives elsewhere and learns %s', (_says, learns) => {
    for (const service of asked({ ...CHILD, home: { district: LONDON }, learns }).services) {
      expect(service).toMatchObject({ answer: 'does-not-fit', next: { kind: 'another-area' } });
      expect(service.needed).toEqual([]);
      expect(service.next.says).not.toBe('');
    }
  });

  test.each(SAMPLES)('stands in its group by id: %j', (facts) => {
    const rank = ['fits', 'not-yet-known', 'does-not-fit'];
    const keys = asked(facts).services.map(({ answer, id }) => `${rank.indexOf(answer)} ${id}`);
    expect(keys).toEqual([...keys].sort());
  });
});

test('help now is asked for by two facts, and removes no service', () => {
  const ids = ({ services: all }: Answer) => all.map(({ id }) => id).sort();
  for (const more of [{ immediateDanger: true }, { selfHarm: 'significant' }] as const) {
    expect(asked({ ...CHILD, ...more }).helpNow).toBe(true);
    expect(ids(asked({ ...CHILD, ...more }))).toEqual(ids(asked(CHILD)));
  }
  const less = { selfHarm: 'emerging', impact: 'severe', needs: ['self-harm'] } as const;
  expect(asked({ ...CHILD, ...less }).helpNow).toBe(false);
});

test('10 to 25 includes the year of being 25', () => {
  const kooth = (born: string) => one('kooth', { dateOfBirth: born as Day }).because[0]?.answer;
  expect(kooth('2016-11-25')).toBe('not-met');
  expect(kooth('2016-11-24')).toBe('met');
  expect(kooth('2000-11-25')).toBe('met');
  expect(kooth('2000-11-24')).toBe('not-met');
});

test('facts do not answer for one another', () => {
  const safety = (facts: Facts) =>
    one(TSS, facts).because.find(({ criterion }) => criterion === 'safety')?.answer;
  expect(safety({ needs: ['self-harm'] })).toBe('not-yet-known');
  expect(safety({ needs: [], selfHarm: 'none' })).toBe('not-yet-known');
  expect(safety({ immediateDanger: false })).toBe('not-yet-known');
  expect(one(TSS, { ...CHILD, needs: ['self-harm'], selfHarm: undefined }).needed).toEqual([
    'selfHarm',
  ]);
});

describe('who may refer', () => {
  test.each(['kooth', 'kent-talking-walk-in'])('%s needs nobody to', (id) => {
    for (const facts of SAMPLES) expect(one(id, facts).mayRefer).toBe('not-needed');
  });

  test('is separate from fit', () => {
    const facts = { ...CHILD, needs: ['self-care'], home: { place: 'Margate' } };
    expect(one('kent-occupational-therapy', facts)).toMatchObject({
      answer: 'fits',
      mayRefer: 'no',
      next: { kind: 'someone-else-refers' },
    });
  });
});

describe('the team goes by where the child lives', () => {
  test('a school in the area changes none', () => {
    const learns = { where: 'school', place: 'Margate' } as const;
    for (const district of [LONDON, MEDWAY]) {
      const { team } = one('kent-occupational-therapy', { home: { district }, learns });
      expect(team).toEqual({ answer: 'ask-a-person' });
    }
  });

  test('a home known in part keeps home needed, never a field of it', () => {
    for (const home of [{}, { district: 'E07000108' }, { postcode: 'CT13 9AA' }]) {
      const { team, needed } = one('kent-physiotherapy', { ...CHILD, needs: ['movement'], home });
      expect(team).toEqual({ answer: 'not-yet-known' });
      expect(needed).toEqual(['home']);
    }
  });
});

test('what was done first is never needed, and changes only the next step', () => {
  const facts = { ...SAMPLES[2], done: undefined };
  const before = asked(facts);
  const after = asked({ ...facts, done: [] });
  expect(before.ask).not.toContain('done');
  expect(after.services.map(({ next: _next, ...rest }) => rest)).toEqual(
    before.services.map(({ next: _next, ...rest }) => rest),
  );
  const slt = 'kent-speech-and-language-therapy';
  expect(one(slt, facts).next.kind).toBe('refer');
  expect(one(slt, { ...facts, done: [] }).next.kind).toBe('advice-first');
  const done = ['eating-and-drinking-resource'];
  expect(one(slt, { ...facts, done }).next.kind).toBe('refer');
});
