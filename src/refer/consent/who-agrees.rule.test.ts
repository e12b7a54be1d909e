import { describe, expect, test } from 'vitest';
import type { Instant } from '../../kernel/day.ts';
import type { KeptConsent } from './consent.ts';
import { agreesNow, newestOf } from './who-agrees.rule.ts';

const yes: KeptConsent = {
  id: 'consent-1',
  purpose: 'send-request',
  recipients: ['tss'],
  givenBy: 'child',
  party: null,
  answer: 'yes',
  basis: 'told-by-parent',
  ageThen: 9,
  said: null,
  text: { id: 'child-told', version: 1, shown: 'We will send this to the team.' },
  givenAt: '2026-11-20T09:00:00Z' as Instant,
  withdrawnAt: null,
};
const later = '2026-11-23T09:00:00Z' as Instant;

type Case = readonly [fact: string, consents: readonly KeptConsent[], agrees: boolean];

const cases: readonly Case[] = [
  ['nobody asked is nobody agreed', [], false],
  ['a yes is agreement', [yes], true],
  ['a yes taken back is none', [{ ...yes, withdrawnAt: later }], false],
  ['a later no counts before a yes', [{ ...yes, answer: 'no', givenAt: later }, yes], false],
  [
    'a later yes counts before a no',
    [
      { ...yes, answer: 'no' },
      { ...yes, givenAt: later },
    ],
    true,
  ],
  ['not asked is not agreed', [{ ...yes, answer: 'not-asked' }], false],
  ['a parent’s yes is not the child’s', [{ ...yes, givenBy: 'parent-or-carer' }], false],
];

describe('who agrees now', () => {
  test.each(cases)('%s', (_fact, consents, agrees) => {
    expect(agreesNow(consents, 'child')).toBe(agrees);
  });

  test('the newest answer of each giver counts', () => {
    const parents = { ...yes, id: 'consent-2', givenBy: 'parent-or-carer' } as const;
    expect(newestOf([yes, parents], 'parent-or-carer')?.id).toBe('consent-2');
  });
});
