import { describe, expect, test } from 'vitest';
import { NOW, parentDraft } from '../../../tests/people/drafts.ts';
import type { Draft, Words } from './referral.ts';
import { type SavingDoes, whatSavingDoes } from './what-does-saving-do.rule.ts';

const words: Words = { worry: 'He is sad.', since: '', childsWords: '' };
const other: Words = { ...words, worry: 'He is very sad.' };
const draft: Draft = { id: 'draft-1', version: 4, answers: { ...parentDraft, words }, sent: null };
const sent: Draft = { ...draft, sent: { reference: 'KT-4F7Q-92', at: NOW } };

type Case = readonly [fact: string, draft: Draft, version: number, value: Words, does: SavingDoes];

const cases: readonly Case[] = [
  ['a change of what was seen is saved', draft, 4, other, 'save'],
  ['a change of what was not seen is refused', draft, 3, other, 'stale'],
  ['a version from the future is refused', draft, 5, other, 'stale'],
  ['the same again does nothing', draft, 4, { ...words }, 'nothing'],
  ['the same again does nothing, however old', draft, 2, { ...words }, 'nothing'],
  ['what was sent is changed no more', sent, 4, other, 'sent-already'],
  ['the same after sending does nothing', sent, 4, { ...words }, 'nothing'],
];

describe('what saving a step does', () => {
  test.each(cases)('%s', (_fact, before, version, value, does) => {
    expect(whatSavingDoes(before, { version, part: 'words', value })).toBe(does);
  });

  test('a field that is absent equals one undefined', () => {
    const facts = { ...draft.answers.facts, done: undefined };
    expect(whatSavingDoes(draft, { version: 1, part: 'facts', value: facts })).toBe('nothing');
  });

  test('lists in another order are another answer', () => {
    const two: Draft = { ...draft, answers: { ...draft.answers, services: ['a', 'b'] } };
    expect(whatSavingDoes(two, { version: 4, part: 'services', value: ['b', 'a'] })).toBe('save');
    expect(whatSavingDoes(two, { version: 4, part: 'services', value: ['a', 'b'] })).toBe(
      'nothing',
    );
    expect(whatSavingDoes(two, { version: 4, part: 'services', value: ['a'] })).toBe('save');
  });
});
