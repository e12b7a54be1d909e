import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import { readAreaPack } from '../directory/index.ts';
import type { ServiceAnswer } from './answer.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

/* The therapies of Kent's own pack: DOMAIN.md 1.2 and 7, and the contract CHECK.md. */

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const check = checkOf(read.pack.area, read.pack.services);

const BEFORE = '2025-10-24T12:00:00Z';
const AFTER = '2025-10-26T12:00:00Z';
const OT = 'kent-occupational-therapy';
const SLT = 'kent-speech-and-language-therapy';
const WALK_IN = 'kent-talking-walk-in';
const CARE = 'kent-care-coordination';

function asked(id: string, facts: Facts, asAt = AFTER): ServiceAnswer {
  const answer = check({ asAt: asAt as Instant, facts }).services.find((one) => one.id === id);
  if (!answer) throw new Error(`${id} is not in force`);
  return answer;
}

const born = (day: string) => ({ dateOfBirth: day as Day });
const parent = { asker: 'parent-carer', needs: ['self-care'] } as const;

describe('T5: a parent asks for occupational therapy', () => {
  test('in Canterbury somebody else refers, and who is said', () => {
    const answer = asked(OT, { ...parent, home: { place: 'Canterbury' } });
    expect(answer).toMatchObject({
      answer: 'fits',
      mayRefer: 'no',
      team: { answer: 'known', id: 'east', phone: '0300 123 8112' },
      next: { kind: 'someone-else-refers' },
      needed: [],
    });
    expect(answer.next.says).toMatch(/GP.+SENCO/);
  });

  test.each(['Folkestone', 'Hythe', 'Ashford', 'Dover', 'Deal'])('in %s may ask', (place) => {
    expect(asked(OT, { ...parent, home: { place } })).toMatchObject({
      mayRefer: 'yes',
      next: { kind: 'refer' },
    });
  });

  test('where the home is not known, it is what is needed', () => {
    expect(asked(OT, parent)).toMatchObject({ mayRefer: 'not-yet-known', needed: ['home'] });
  });

  test.each(['health-professional', 'education-professional', 'social-care-professional'] as const)(
    '%s may refer wherever the child lives',
    (asker) => expect(asked('kent-physiotherapy', { asker }).mayRefer).toBe('yes'),
  );
});

describe('T6: speech and language goes by age and need', () => {
  const at = (dateOfBirth: string, need: string, learns?: Facts['learns']) =>
    asked(SLT, {
      ...{ ...born(dateOfBirth), needs: [need], home: { place: 'Swanley' }, learns },
      asker: 'parent-carer',
    });
  const school = { where: 'school' } as const;

  test.each([
    ['pre-school language walks in', at('2022-11-01', 'language'), 'walk-in', 'not-needed'],
    [
      'language at school goes through school',
      at('2017-01-01', 'language', school),
      'through-school',
      'no',
    ],
    [
      'swallowing at school has a form',
      at('2017-01-01', 'eating-and-swallowing', school),
      'refer',
      'yes',
    ],
    ['a voice disorder has a form', at('2017-01-01', 'voice', school), 'refer', 'yes'],
    [
      'a hearing impairment has a form',
      at('2017-01-01', 'hearing-and-communication', school),
      'refer',
      'yes',
    ],
    [
      'taught at home has a form',
      at('2017-01-01', 'language', { where: 'home-educated' }),
      'refer',
      'yes',
    ],
    [
      'out of education has a form',
      at('2017-01-01', 'language', { where: 'not-in-education' }),
      'refer',
      'yes',
    ],
    [
      'at four and at school goes through school',
      at('2021-06-01', 'language', school),
      'through-school',
      'no',
    ],
    [
      'at four and at nursery walks in',
      at('2021-06-01', 'language', { where: 'early-years' }),
      'walk-in',
      'not-needed',
    ],
  ])('%s', (_says, answer, kind, mayRefer) => {
    expect(answer).toMatchObject({ mayRefer, next: { kind } });
    expect(answer.needed).toEqual([]);
  });

  test('at four it is asked where the child learns', () => {
    expect(at('2021-06-01', 'language').needed).toEqual(['learns']);
  });

  test('the walk-in leads to its own page', () => {
    expect(at('2022-11-01', 'language').next.href).toBe(`/services/${WALK_IN}`);
  });

  test('something known not to be done comes first', () => {
    const facts = {
      ...born('2017-01-01'),
      needs: ['eating-and-swallowing'],
      asker: 'parent-carer',
    };
    const home = { place: 'Margate' };
    const answer = asked(SLT, { ...facts, home, learns: school, done: [] } as Facts);
    expect(answer.next.kind).toBe('advice-first');
  });
});

describe('T8: which team, by where a child lives', () => {
  const north = 'north-and-west';
  const person = 'ask-a-person';
  const [ashford, folkestone, dover] = ['ashford', 'folkestone', 'dover'].map(
    (end) => `south-east-${end}`,
  );
  test.each([
    ['Swanley', 'north', north],
    ['Edenbridge', 'north', north],
    ['Dartford', 'north', north],
    ['Gravesend', 'north', north],
    ['Maidstone', 'west', north],
    ['West Malling', 'west', north],
    ['Tonbridge', 'west', north],
    ['Tunbridge Wells', 'west', north],
    ['Sevenoaks', 'west', north],
    ['Canterbury', 'east', 'east'],
    ['Herne Bay', 'east', 'east'],
    ['Whitstable', 'east', 'east'],
    ['Faversham', 'east', 'east'],
    ['Sandwich', 'east', 'east'],
    ['Margate', 'east', 'east'],
    ['Broadstairs', 'east', 'east'],
    ['Ramsgate', 'east', 'east'],
    ['Aylesham', person, 'east'],
    ['Ashford', person, ashford],
    ['Folkestone', person, folkestone],
    ['Hythe', person, folkestone],
    ['Dover', person, dover],
    ['Deal', person, dover],
    ['Sittingbourne', person, person],
    ['Sheerness', person, person],
  ])('%s: %s, then %s', (place, before, after) => {
    const teamAt = (asAt: string) => {
      const { team } = asked(OT, { home: { place } }, asAt);
      return 'id' in team ? team.id : team.answer;
    };
    expect([teamAt(BEFORE), teamAt(AFTER)]).toEqual([before, after]);
  });

  test('each place of the area has an answer', () => {
    for (const { name } of read.pack.area.places) {
      expect(asked(OT, { home: { place: name } }).team.answer).not.toBe('not-yet-known');
    }
  });

  test.each([
    ['BR8 7AA', BEFORE, 'not-yet-known'],
    ['BR8 7AA', AFTER, north],
    ['CT9 5PA', AFTER, 'east'],
    ['CT17 0HD', AFTER, dover],
    ['TN23 4ER', AFTER, ashford],
    ['ME10 1AA', AFTER, person],
    ['ME4 4AA', AFTER, person],
    ['CT13 9AA', AFTER, 'not-yet-known'],
    ['ME13 7AA', AFTER, 'not-yet-known'],
  ])('%s at %s: %s', (postcode, asAt, expected) => {
    const { team } = asked(OT, { home: { postcode } }, asAt);
    expect('id' in team ? team.id : team.answer).toBe(expected);
  });

  test('Sittingbourne is for a person, who tells the family', () => {
    const facts = { asker: 'education-professional', home: { place: 'Sittingbourne' } } as const;
    const answer = asked(OT, facts);
    expect(answer).toMatchObject({ mayRefer: 'yes', needed: [], next: { kind: 'refer' } });
    expect(answer.next.says).toContain('We will find out which team it is, and tell you.');
  });
});

describe('T9: the criteria in force on the day', () => {
  test.each([
    ['2025-10-01T12:00:00Z', '2022-09-05'],
    ['2025-10-24T22:59:59Z', '2022-09-05'],
    ['2025-10-24T23:00:00Z', '2025-10-25'],
    ['2025-10-26T12:00:00Z', '2025-10-25'],
  ])('at %s are those from %s', (asAt, from) => {
    for (const id of [OT, SLT, CARE, WALK_IN, 'kent-physiotherapy']) {
      expect(new Set(asked(id, {}, asAt).because.map(({ version }) => version))).toEqual(
        new Set([from]),
      );
    }
  });

  test('care coordination has an age from the later day alone', () => {
    const facts = { ...born('2011-01-01'), home: { place: 'Margate' } };
    expect(asked(CARE, facts, BEFORE).answer).toBe('fits');
    expect(asked(CARE, facts, AFTER).answer).toBe('does-not-fit');
  });

  test('no therapy is there before its first criteria', () => {
    const { services } = check({ asAt: '2022-09-04T12:00:00Z' as Instant, facts: {} });
    expect(services.map(({ id }) => id)).not.toContain(OT);
  });
});

test('the area of the therapies is the whole of Kent on every day', () => {
  for (const { code, inArea } of read.pack.area.districts) {
    const line = asked(OT, { home: { district: code } }, BEFORE).because[0];
    expect(line?.answer).toBe(inArea ? 'met' : 'not-met');
  }
});

test('the walk-in is for children before school who may need help to talk', () => {
  const child = { home: { place: 'Swanley' }, needs: ['language'] };
  const four = { ...child, ...born('2021-06-01') };
  expect(asked(WALK_IN, four)).toMatchObject({ answer: 'not-yet-known', needed: ['learns'] });
  const nursery = { ...four, learns: { where: 'early-years' } } as const;
  expect(asked(WALK_IN, nursery)).toMatchObject({ answer: 'fits', next: { kind: 'walk-in' } });
  expect(asked(WALK_IN, { ...four, learns: { where: 'school' } }).answer).toBe('does-not-fit');
});
