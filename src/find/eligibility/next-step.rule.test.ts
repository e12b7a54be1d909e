import { describe, expect, test } from 'vitest';
import { service } from '../../../tests/people/small-kent.ts';
import { nextStep, type Standing } from './next-step.rule.ts';

const here: Standing = {
  isElsewhere: false,
  mayRefer: 'yes',
  team: { answer: 'one-team', name: 'A team', phone: null },
};
const elsewhere = { ...here, isElsewhere: true };
const notYou = { ...here, mayRefer: 'no' } as const;
const teamUnknown = { ...here, team: { answer: 'ask-a-person' } } as const;

const referred = nextStep(service({ mayReferSays: 'A professional can refer.' }));
const walkIn = nextStep(service({ wayIn: { kind: 'walk-in', says: 'Just come.' } }));

describe('the first that applies, in order', () => {
  test.each([
    ['another area comes first', referred, { ...notYou, isElsewhere: true }, 'another-area'],
    ['another area comes before a walk-in', walkIn, elsewhere, 'another-area'],
    ['the way in goes before who may refer', walkIn, notYou, 'walk-in'],
    ['someone else refers where you may not', referred, notYou, 'someone-else-refers'],
    ['else refer', referred, here, 'refer'],
    ['not yet known may refer', referred, { ...here, mayRefer: 'not-yet-known' }, 'refer'],
  ] as const)('%s', (_says, next, standing, kind) => {
    expect(next(standing).kind).toBe(kind);
  });
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
  expect(nextStep(service({ wayIn }))(here).href).toBe('https://example.org');
  expect(walkIn(here).href).toBe('/services/kent-therapeutic-support');
});

test('it says who will find out the team', () => {
  expect(referred(teamUnknown).says).toMatch(/^Make a referral\. .+ find out which team/);
  expect(referred({ ...notYou, team: teamUnknown.team }).says).toMatch(/find out which team/);
  expect(referred({ ...elsewhere, team: teamUnknown.team }).says).not.toMatch(/which team/);
});
