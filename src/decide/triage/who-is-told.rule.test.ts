import { describe, expect, test } from 'vitest';
import type { KeptContact, People, Person } from '../../refer/people/people.ts';
import { whoIsTold } from './who-is-told.rule.ts';

const TOMEK = person({ kind: 'young-person', name: 'Tomasz Kowalczyk', party: 'tomek' });

describe('who is told of a decision', () => {
  test.each<[string, readonly KeptContact[], object]>([
    [
      'by email where it is theirs alone',
      [way('text', '07700 900123', { othersMaySee: true }), way('email', 't@example.org')],
      { how: 'message', channel: 'email', address: 't@example.org', othersMaySee: false },
    ],
    [
      'by text where others see the email',
      [way('email', 't@example.org', { othersMaySee: true }), way('text', '07700 900123')],
      { how: 'message', channel: 'text', othersMaySee: false },
    ],
    [
      'by the one way that others see',
      [way('email', 't@example.org', { othersMaySee: true })],
      { how: 'message', channel: 'email', othersMaySee: true },
    ],
    [
      'by a call where no message may be left',
      [way('text', '07700 900123', { mayLeaveMessage: false }), way('call', '07700 900456')],
      { how: 'no-safe-way', call: '07700 900456' },
    ],
    [
      'not by a way that has ended',
      [way('email', 't@example.org', { ended: true })],
      { how: 'no-safe-way', call: null },
    ],
    [
      'never by another person’s way',
      [way('email', 'mum@example.org', { party: 'mum' })],
      { how: 'no-safe-way', call: null },
    ],
    ['not at all without a way', [], { how: 'no-safe-way', call: null }],
  ])('%s', (_name, contacts, told) => {
    expect(whoIsTold(people([TOMEK], contacts))).toMatchObject([told]);
  });

  test('those who must not know, never, whatever is known', () => {
    const dad = person({
      kind: 'must-not-know',
      name: 'dad',
      party: 'dad',
      reach: 'd@example.org',
    });
    const contacts = [way('email', 'd@example.org', { party: 'dad' })];
    expect(whoIsTold(people([dad], contacts))).toMatchObject([{ how: 'must-not-know' }]);
  });

  test('a trusted adult does not follow it', () => {
    const aunt = person({ kind: 'trusted-adult', name: 'Aunt Ola' });
    expect(whoIsTold(people([aunt], []))).toMatchObject([{ how: 'does-not-follow' }]);
  });
});

function person(one: Partial<Person>): People['persons'][number] {
  return {
    id: 'person-1',
    party: null,
    kind: 'young-person',
    name: '',
    relationship: null,
    parentalResponsibility: null,
    reach: null,
    note: null,
    ...one,
  };
}

function way(kind: KeptContact['way'], address: string, more: Partial<KeptContact> = {}) {
  const plain = { mayLeaveMessage: true, othersMaySee: false, bestTime: null, codeWord: null };
  return { id: address, party: 'tomek', way: kind, address, ended: false, ...plain, ...more };
}

function people(persons: People['persons'], contacts: People['contacts']): People {
  const unknown = {
    knownAs: null,
    pronouns: null,
    nhsNumber: null,
    postcode: null,
    place: null,
    district: null,
  };
  const child = { id: 'child-1', givenName: 'Tomasz', familyName: 'Kowalczyk', ...unknown };
  return { child: { ...child, dateOfBirth: null }, persons, contacts };
}
