import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import { isSameAsking } from './is-same-asking.rule.ts';
import type { Ask } from './triage.ts';

const ASK: Ask = {
  id: 'ask-1',
  requestId: 'request-1',
  onVersion: 1,
  askedBy: 'staff-amara',
  askedByName: 'Amara Bright',
  askedAt: '2026-11-24T10:00:00Z' as Instant,
  ofParty: 'follower-1',
  ofKind: 'parent-or-carer',
  byDay: '2026-12-01' as Day,
  words: 'We would like to know more.',
  questions: [{ n: 1, code: 'gp', says: 'Which GP surgery?', answer: null }],
  answeredAt: null,
};

describe('two asks by the same form', () => {
  test('are one, whatever their ids and moments', () => {
    const later = { ...ASK, id: 'ask-2', askedAt: '2026-11-24T10:00:09Z' as Instant };
    expect(isSameAsking(ASK, later)).toBe(true);
  });

  test('are one after it was answered', () => {
    const questions = ASK.questions.map((one) => ({ ...one, answer: 'The High Street' }));
    expect(isSameAsking({ ...ASK, questions }, ASK)).toBe(true);
  });

  test.each<[string, Partial<Ask>]>([
    ['another person’s', { askedBy: 'staff-dev' }],
    ['on another version', { onVersion: 2 }],
    ['of somebody else', { ofParty: 'follower-2' }],
    ['by another day', { byDay: '2026-12-02' as Day }],
    ['in other words', { words: 'Tell us more.' }],
    ['with another question', { questions: [] }],
  ])('are two where one is %s', (_what, change) => {
    expect(isSameAsking(ASK, { ...ASK, ...change })).toBe(false);
  });
});
