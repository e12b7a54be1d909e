import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { KeptContact, People, Person } from '../../refer/people/people.ts';
import { type Held, whyHeld } from './why-held.rule.ts';

const CONTACT: KeptContact = {
  id: 'contact-1',
  party: 'ewa',
  way: 'email',
  address: 'ewa@example.org',
  mayLeaveMessage: true,
  othersMaySee: false,
  bestTime: null,
  codeWord: null,
  ended: false,
};

const EWA: People['persons'][number] = {
  id: 'person-1',
  party: 'ewa',
  kind: 'parent-or-carer',
  name: 'Ewa Kowalczyk',
  relationship: 'mum',
  parentalResponsibility: 'yes',
  reach: null,
  note: null,
};

function held(more: {
  readonly born?: string;
  readonly contact?: Partial<KeptContact>;
  readonly others?: readonly Partial<Person>[];
  readonly written?: Partial<Held['written']>;
}): string | null {
  const { born = '2014-03-03', contact = {}, others = [], written = {} } = more;
  const unknown = {
    knownAs: null,
    pronouns: null,
    nhsNumber: null,
    postcode: null,
    place: null,
    district: null,
  };
  const child = { ...unknown, id: 'c', givenName: 'Tomasz', familyName: 'K' };
  return whyHeld({
    told: {
      name: 'Ewa Kowalczyk',
      kind: 'parent-or-carer',
      how: 'message',
      to: { party: 'ewa', role: 'parent-or-carer' },
      channel: 'email',
      address: 'ewa@example.org',
      othersMaySee: false,
    },
    written: { subject: 'There is news for you', body: 'Kooth can help.', ...written },
    people: {
      child: { ...child, dateOfBirth: born as Day },
      persons: [EWA, ...others.map((one) => ({ ...EWA, ...one }))],
      contacts: [{ ...CONTACT, ...contact }],
    },
    consents: [],
    today: '2026-11-24' as Day,
    services: [{ name: 'Kooth', provider: 'Kooth plc', teams: [] }],
  });
}

describe('a message of a decision', () => {
  test('to a safe way goes', () => {
    expect(held({})).toBeNull();
  });

  test('whose subject tells is held', () => {
    expect(held({ written: { subject: 'Kooth' } })).toBe('subject-tells');
  });

  test('that others may see is held for its words', () => {
    expect(held({ contact: { othersMaySee: true } })).toBe('words-tell');
  });

  test('to the address of one who must not know is held', () => {
    const dad = { kind: 'must-not-know', party: null, reach: 'EWA@example.org' } as const;
    expect(held({ others: [dad] })).toBe('address-of-someone-who-must-not-know');
  });

  test('to a parent of one who decides alone is held', () => {
    expect(held({ born: '2010-11-24' })).toBe('young-person-decides');
    expect(held({ born: '2010-11-25' })).toBeNull();
  });
});
