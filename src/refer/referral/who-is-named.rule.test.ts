import { describe, expect, test } from 'vitest';
import { ownDraft, parentDraft } from '../../../tests/people/drafts.ts';
import { DISTRICT, smallKent } from '../../../tests/people/small-kent.ts';
import type { Where } from '../../find/eligibility/facts.ts';
import { whoIsNamed } from './who-is-named.rule.ts';

const named = whoIsNamed(parentDraft, smallKent, {
  sender: 'follower-1',
  family: { party: 'follower-1', kind: 'parent-or-carer' },
});
const own = whoIsNamed(ownDraft, smallKent, {
  sender: 'follower-2',
  family: { party: 'follower-2', kind: 'young-person' },
});

describe('who a referral names', () => {
  test('the child as the sender told of them', () => {
    expect(named.child).toEqual({
      givenName: 'Tomasz',
      familyName: 'Nowak',
      knownAs: 'Tomek',
      pronouns: null,
      nhsNumber: null,
      dateOfBirth: '2014-03-02',
      postcode: 'CT9 5PA',
      place: 'Margate',
      district: DISTRICT.THANET,
    });
  });

  test('the parent who sent it, as a follower', () => {
    expect(named.persons).toEqual([
      {
        party: 'follower-1',
        kind: 'parent-or-carer',
        name: 'Ewa Nowak',
        relationship: 'mother',
        parentalResponsibility: 'yes',
        reach: null,
        note: null,
      },
    ]);
  });

  test('the young person, whom they trust, who must not know', () => {
    expect(own.persons.map(({ kind, name, party }) => [kind, name, party])).toEqual([
      ['young-person', 'Maya Brown', 'follower-2'],
      ['trusted-adult', 'My aunt, 07700 900555', null],
      ['must-not-know', 'dad', null],
    ]);
    expect(own.persons[2]?.reach).toBe('+44 7700 900999');
  });

  test('only the safe ways, as the sender’s own', () => {
    expect(named.contacts).toEqual([
      {
        party: 'follower-1',
        way: 'email',
        address: 'ewa@example.org',
        mayLeaveMessage: true,
        othersMaySee: false,
        bestTime: 'after 5pm',
        codeWord: 'kite',
      },
    ]);
  });

  test('no safe way is no contact', () => {
    const contact = { ways: [], bestTime: '', codeWord: '', mustNotKnow: [] };
    expect(
      whoIsNamed({ ...parentDraft, contact }, smallKent, {
        sender: 'f',
        family: { party: 'f', kind: 'parent-or-carer' },
      }).contacts,
    ).toEqual([]);
  });
});

type Case = readonly [fact: string, home: Where, place: string | null, district: string | null];

const homes: readonly Case[] = [
  ['a postcode in one district gives it', { postcode: 'CT9 5PA' }, null, DISTRICT.THANET],
  ['a place gives its district', { place: 'Sandwich' }, 'Sandwich', DISTRICT.DOVER],
  ['a postcode over two districts gives none', { postcode: 'ME8 0AA' }, null, null],
  ['a district outside stays as it was told', { district: 'E09000001' }, null, 'E09000001'],
  ['a home not told is not guessed', {}, null, null],
];

describe('where the child lives', () => {
  test.each(homes)('%s', (_fact, home, place, district) => {
    const facts = { ...parentDraft.facts, home };
    const { child } = whoIsNamed({ ...parentDraft, facts }, smallKent, {
      sender: 'f',
      family: { party: 'f', kind: 'parent-or-carer' },
    });
    expect([child.place, child.district]).toEqual([place, district]);
  });
});
