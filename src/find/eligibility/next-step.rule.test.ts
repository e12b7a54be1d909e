import { describe, expect, test } from 'vitest';
import { service } from '../../../tests/people/small-kent.ts';
import { nextStep, type Standing } from './next-step.rule.ts';

const yes: Standing['entry'] = {
  mayRefer: 'yes',
  mayReferSays: undefined,
  wayIn: { kind: 'refer', says: 'Make a referral.' },
  doFirst: [],
  needed: 0,
};
const here: Standing = {
  isElsewhere: false,
  entry: yes,
  team: { answer: 'one-team', name: 'A team', phone: null },
  done: undefined,
};
const entry = (more: Partial<Standing['entry']>) => ({ ...here, entry: { ...yes, ...more } });
const elsewhere = { ...here, isElsewhere: true };
const notYou = entry({ mayRefer: 'no' });
const toWalk = entry({ mayRefer: 'no', wayIn: { kind: 'walk-in', says: 'Just come.' } });
const first = entry({ doFirst: [{ id: 'pack', says: 'Read the pack.' }] });
const teamUnknown = { ...here, team: { answer: 'ask-a-person' } } as const;

const referred = nextStep(service({ mayReferSays: 'A professional can refer.' }));

describe('the first that applies, in order', () => {
  test.each([
    ['another area comes first', referred, { ...notYou, isElsewhere: true }, 'another-area'],
    [
      'another area comes before a walk-in',
      referred,
      { ...toWalk, isElsewhere: true },
      'another-area',
    ],
    ['the way in goes before who may refer', referred, toWalk, 'walk-in'],
    ['what is not done comes before a referral', referred, { ...first, done: [] }, 'advice-first'],
    ['what is done is not asked again', referred, { ...first, done: ['pack'] }, 'refer'],
    ['nothing known of what is done is no hindrance', referred, first, 'refer'],
    ['a way in that is not known is none', referred, entry({ wayIn: undefined }), 'refer'],
    ['someone else refers where you may not', referred, notYou, 'someone-else-refers'],
    ['else refer', referred, here, 'refer'],
    ['not yet known may refer', referred, entry({ mayRefer: 'not-yet-known' }), 'refer'],
  ] as const)('%s', (_says, next, standing, kind) => {
    expect(next(standing).kind).toBe(kind);
  });
});

test('a rule says in its own words who refers', () => {
  const says = 'A teacher can.';
  expect(referred(entry({ mayRefer: 'no', mayReferSays: says })).says).toBe(says);
});

test('a referral starts with its service', () => {
  expect(referred(here)).toEqual({
    kind: 'refer',
    href: '/refer?service=kent-therapeutic-support',
    says: 'Make a referral.',
  });
});

test('who else refers is said in words', () => {
  expect(referred(notYou)).toEqual({
    kind: 'someone-else-refers',
    href: '/services/kent-therapeutic-support',
    says: 'A professional can refer.',
  });
});

test('a way in leads where its sources say', () => {
  const wayIn = { kind: 'use-online', says: 'Join online.', href: 'https://example.org' } as const;
  expect(referred(entry({ wayIn })).href).toBe('https://example.org');
  expect(referred(toWalk).href).toBe('/services/kent-therapeutic-support');
});

test('it says who will find out the team', () => {
  expect(referred(teamUnknown).says).toMatch(/^Make a referral\. .+ find out which team/);
  expect(referred({ ...notYou, team: teamUnknown.team }).says).toMatch(/find out which team/);
  expect(referred({ ...toWalk, team: teamUnknown.team }).says).toMatch(/Ask any of the teams/);
  expect(referred({ ...elsewhere, team: teamUnknown.team }).says).not.toMatch(/which team/);
});

describe('without one way in that is sure', () => {
  const school = { kind: 'through-school', says: 'Ask school.' } as const;
  const form = { kind: 'refer', says: 'Send the form.' } as const;
  const open = entry({ wayIn: undefined });

  test.each([
    ['the referral’s own words are said', [school, form, { ...school, says: 'Last.' }], form.says],
    ['else those of the last', [{ ...school, says: 'First.' }, school], school.says],
    ['else none', [], ''],
  ])('%s', (_says, wayIn, says) => {
    expect(nextStep(service({ wayIn }))(open)).toMatchObject({ kind: 'refer', says });
  });
});

describe('where no list names the team', () => {
  test.each([
    ['a referral', teamUnknown, 'We will find out which team it is, and tell you.'],
    ['somebody else who refers', { ...notYou, ...{ team: teamUnknown.team } }, 'We will find out'],
    ['a walk-in', { ...toWalk, team: teamUnknown.team }, 'Ask any of the teams'],
  ])('%s says who finds out', (_says, standing, words) => {
    expect(referred(standing).says).toContain(words);
  });

  test('another area has no team to find', () => {
    expect(referred({ ...elsewhere, team: teamUnknown.team }).says).toMatch(
      /another area\. Its page/,
    );
  });
});

test('what is not a referral leads to the service’s page', () => {
  for (const standing of [elsewhere, notYou, toWalk, { ...first, done: [] }]) {
    expect(referred(standing).href).toBe('/services/kent-therapeutic-support');
  }
});
