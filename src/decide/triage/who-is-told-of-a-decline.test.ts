import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { KeptContact, People } from '../../refer/people/people.ts';
import { faultsOfDecline } from './may-decline.rule.ts';
import { requestDeclined } from './request-declined.message.ts';
import type { Decline } from './triage.ts';
import { whoIsTold } from './who-is-told.rule.ts';
import { whyHeld } from './why-held.rule.ts';

/** A school’s SENCO refers a child; the mother follows the request as well, the father must not know. */

const TODAY = '2026-11-24' as Day;

function email(party: string, address: string, more: Partial<KeptContact> = {}): KeptContact {
  return {
    ...{ id: `contact-${party}`, party, way: 'email', address, mayLeaveMessage: true },
    ...{ othersMaySee: false, bestTime: null, codeWord: null, ended: false },
    ...more,
  };
}

function person(kind: People['persons'][number]['kind'], name: string, party: string | null) {
  const rest = { relationship: null, parentalResponsibility: null, reach: null, note: null };
  return { id: `person-${name}`, kind, name, party, ...rest };
}

const PEOPLE: People = {
  child: {
    ...{
      id: 'child-1',
      givenName: 'Tomasz',
      familyName: 'Nowak',
      knownAs: null,
      nhsNumber: null,
      pronouns: null,
    },
    ...{ dateOfBirth: '2014-03-02' as Day, postcode: null, place: null, district: null },
  },
  persons: [
    person('referrer', 'Ms Clarke', 'follower-senco'),
    person('parent-or-carer', 'Ewa Nowak', 'follower-ewa'),
    { ...person('must-not-know', 'Dad', null), reach: 'dad@example.org' },
  ],
  contacts: [email('follower-senco', 'senco@school.example')],
};

const MESSAGE = {
  channel: 'email',
  reference: 'KT-4F7Q-92',
  trackAt: 'https://help.example.org/track',
  words: 'The Therapeutic Support Service did not take Tomasz on.',
  offers: [{ name: 'Kooth', at: 'https://help.example.org/services/kooth' }],
  checkedBy: 'Amara Bright',
  checkedOn: '2026-12-08' as Day,
  phone: null,
} as const;

const DECLINE: Decline = {
  reasonCode: 'outside-age',
  offers: [{ serviceId: 'kooth', answer: 'fits', gapAnswer: null }],
  noneExists: false,
  toldFamily: 'We think that Kooth can help.',
  followThroughBy: 'Amara Bright',
  followThroughOn: '2026-12-08' as Day,
};

const GROUND = {
  reasons: ['outside-age'],
  today: TODAY,
  standings: [{ serviceId: 'kooth', answer: 'fits' }],
} as const;

function heldFor(people: People): string | null {
  const told = whoIsTold(people).find(({ kind }) => kind === 'referrer');
  if (told?.how !== 'message') throw new Error('the referrer gets no message');
  const written = requestDeclined({ ...MESSAGE, othersMaySee: told.othersMaySee });
  const services = [{ name: 'Therapeutic Support Service', provider: 'Salus', teams: [] }];
  return whyHeld({ told, written, people, consents: [], today: TODAY, services });
}

describe('T17: a decline', () => {
  test('is sent with a reason, a way on and who checks', () => {
    expect(faultsOfDecline(DECLINE, GROUND)).toEqual([]);
    const none = { ...DECLINE, offers: [], noneExists: true };
    expect(faultsOfDecline(none, GROUND)).toEqual([]);
  });

  test.each<[string, Partial<Decline>, string]>([
    ['a reason', { reasonCode: '' }, 'no-reason'],
    ['an alternative, or that none exists', { offers: [] }, 'no-way-on'],
    ['somebody who checks', { followThroughBy: ' ' }, 'no-follow-through'],
    ['a day to check', { followThroughOn: null }, 'no-follow-through'],
  ])('is not sent without %s', (_what, change, kind) => {
    expect(faultsOfDecline({ ...DECLINE, ...change }, GROUND)).toEqual([{ kind }]);
  });

  test('reaches the referrer by their own safe way, and leaves', () => {
    expect(whoIsTold(PEOPLE)[0]).toMatchObject({
      how: 'message',
      to: { party: 'follower-senco', role: 'referrer' },
      address: 'senco@school.example',
    });
    expect(heldFor(PEOPLE)).toBeNull();
  });

  test('tells the referrer nothing where others may see it', () => {
    const contacts = [email('follower-senco', 'office@school.example', { othersMaySee: true })];
    const told = whoIsTold({ ...PEOPLE, contacts })[0];
    expect(told).toMatchObject({ othersMaySee: true });
    const { body } = requestDeclined({ ...MESSAGE, othersMaySee: true });
    expect(body).not.toMatch(/Therapeutic|Kooth|Tomasz/);
  });

  test('writes to no referrer who gave no safe way, and to no other address', () => {
    const told = whoIsTold({ ...PEOPLE, contacts: [] });
    expect(told.map(({ how }) => how)).toEqual(['no-safe-way', 'no-safe-way', 'must-not-know']);
  });

  test('is held where the way ended, or is somebody’s who must not know', () => {
    const theirs = { ...PEOPLE, contacts: [email('follower-senco', 'dad@example.org')] };
    expect(heldFor(theirs)).toBe('address-of-someone-who-must-not-know');
  });

  test('names no service and no child in its subject or preview', () => {
    const { subject, body } = requestDeclined({ ...MESSAGE, othersMaySee: false });
    const preview = `${subject} ${body.split('\n')[0]}`;
    expect(preview).not.toMatch(/Therapeutic|Kooth|Tomasz|Nowak/);
    expect(subject).toBe('There is news for you');
  });
});
