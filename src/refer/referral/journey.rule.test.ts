import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import {
  isYoungAlone,
  mayVisit,
  nextStep,
  stepAfter,
  stepBefore,
  stepsOf,
} from './journey.rule.ts';
import type { DraftAnswers } from './referral.ts';

const TODAY = '2026-11-24' as Day;

const PARENT: DraftAnswers = {
  route: 'parent-carer',
  services: ['kent-therapeutic-support'],
  facts: { dateOfBirth: '2014-03-02' as Day },
  helpShown: false,
};
const NAMES = {
  childGiven: 'Aisha',
  childFamily: 'Rahman',
  knownAs: '',
  pronouns: '',
  adultName: 'Nasreen',
  relationship: 'mum',
};
const WORDS = { worry: 'She cries', since: '', childsWords: '' };
const AGREED = { child: 'yes', childSaid: '', adult: null, whyAnyway: '' } as const;
const ALONE_AT_TWELVE: DraftAnswers = {
  ...PARENT,
  route: 'young-person',
  facts: { dateOfBirth: '2014-03-02' as Day },
};

describe('the journey of a request', () => {
  test('asks a parent seven things and shows them', () => {
    expect(stepsOf(PARENT, TODAY)).toEqual([
      'names',
      'words',
      'hopes',
      'agree',
      'contact',
      'support',
      'check',
    ]);
  });

  test('asks a child of twelve alone less', () => {
    expect(stepsOf(ALONE_AT_TWELVE, TODAY)).toEqual([
      'names',
      'words',
      'agree',
      'contact',
      'check',
    ]);
  });

  test.each([
    ['2014-11-24', true],
    ['2013-11-25', true],
    ['2013-11-24', false],
  ])('born %s alone is young: %s', (born, young) => {
    const answers = { ...ALONE_AT_TWELVE, facts: { dateOfBirth: born as Day } };
    expect(isYoungAlone(answers, TODAY)).toBe(young);
  });

  test('does not take an unknown age for young', () => {
    expect(isYoungAlone({ ...ALONE_AT_TWELVE, facts: {} }, TODAY)).toBe(false);
  });

  test('begins at the names', () => {
    expect(nextStep(PARENT, TODAY)).toBe('names');
  });

  test('goes on where it was left', () => {
    expect(nextStep({ ...PARENT, names: NAMES, words: WORDS }, TODAY)).toBe('hopes');
  });

  test('asks why when the child says no', () => {
    const answers: DraftAnswers = { ...PARENT, agree: { ...AGREED, child: 'no' } };
    expect(stepsOf(answers, TODAY)).toContain('agree-no');
    expect(stepAfter('agree', answers, TODAY)).toBe('agree-no');
  });

  test('lets nobody skip what comes before', () => {
    expect(mayVisit('check', { ...PARENT, names: NAMES }, TODAY)).toBe(false);
    expect(mayVisit('words', { ...PARENT, names: NAMES }, TODAY)).toBe(true);
    expect(mayVisit('agree-no', { ...PARENT, names: NAMES }, TODAY)).toBe(false);
  });

  test('goes back one step', () => {
    expect(stepBefore('names', PARENT, TODAY)).toBeUndefined();
    expect(stepBefore('contact', PARENT, TODAY)).toBe('agree');
  });
});
