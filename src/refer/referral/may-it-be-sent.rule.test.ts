import { describe, expect, test } from 'vitest';
import { ownDraft, parentDraft, TODAY } from '../../../tests/people/drafts.ts';
import type { Day } from '../../kernel/day.ts';
import { ageOfChild, mayItBeSent, whatFollowsHere } from './may-it-be-sent.rule.ts';
import type { Agreement, DraftAnswers, DraftPart } from './referral.ts';

function without(...parts: readonly DraftPart[]): DraftAnswers {
  const { route, services, facts, helpShown, ...rest } = parentDraft;
  const kept = Object.entries(rest).filter(([name]) => !parts.some((part) => part === name));
  return { route, services, facts, helpShown, ...Object.fromEntries(kept) };
}

function withAgree(change: Partial<Agreement>): DraftAnswers {
  const agree: Agreement = {
    child: 'yes',
    childSaid: '',
    adult: { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' },
    whyAnyway: '',
    ...change,
  };
  return { ...parentDraft, agree };
}

const disagrees = { parentalResponsibility: 'yes', agrees: 'no', anotherDisagrees: '' } as const;

type Case = readonly [fact: string, answers: DraftAnswers, pages: readonly string[]];

const cases: readonly Case[] = [
  ['a parent’s whole draft may be sent', parentDraft, []],
  ['a young person’s whole draft may be sent', ownDraft, []],
  ['what is optional may be left', without('hopes', 'support'), []],
  ['a draft without names waits', without('names'), ['names']],
  ['a draft without words waits', without('words'), ['words']],
  ['a draft without agreement waits', without('agree'), ['agree']],
  ['a draft without contact waits', without('contact'), ['contact']],
  ['a draft without a service waits', { ...parentDraft, services: [] }, ['teams']],
  [
    'words of only spaces are none',
    { ...parentDraft, words: { worry: ' \n ', since: '', childsWords: 'x' } },
    ['words'],
  ],
  ['a child’s no waits for its reason', withAgree({ child: 'no' }), ['agree-no']],
  ['a no with its reason may be sent', withAgree({ child: 'no', whyAnyway: 'He is ill' }), []],
  ['a parent’s no is not sent', withAgree({ adult: disagrees }), ['agree-no']],
  [
    'what is missing stands in the journey’s order',
    { ...without('contact'), services: [] },
    ['teams', 'contact'],
  ],
];

describe('whether a draft may be sent', () => {
  test.each(cases)('%s', (_fact, answers, pages) => {
    expect(mayItBeSent(answers, TODAY)).toEqual(
      pages.length === 0 ? { kind: 'may-send' } : { kind: 'not-ready', pages },
    );
  });

  test('turning sixteen while it is written changes who decides', () => {
    const answers = { ...withAgree({ adult: disagrees }) };
    const born = { ...answers, facts: { ...answers.facts, dateOfBirth: '2010-11-24' as Day } };
    expect(mayItBeSent(born, '2026-11-23' as Day).kind).toBe('not-ready');
    expect(mayItBeSent(born, '2026-11-24' as Day).kind).toBe('may-send');
  });

  test('the age is the child’s on that day', () => {
    expect(ageOfChild(parentDraft, TODAY)).toBe(12);
    expect(ageOfChild({ ...parentDraft, facts: {} }, TODAY)).toBeNull();
  });

  test('nothing follows before the page is answered', () => {
    expect(whatFollowsHere(without('agree'), TODAY)).toBeUndefined();
  });
});
