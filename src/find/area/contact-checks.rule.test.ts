import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Contact, OpeningHours } from './area.ts';
import { contactFindings, staleFindings } from './contact-checks.rule.ts';

const VERIFIED = '2026-11-22' as Day;
const line: Contact = {
  id: 'line',
  name: 'A line',
  kind: 'listening',
  phone: '0800 1111',
  forWhom: 'anyone',
  hoursSay: 'weekdays',
  hours: [],
  allHours: false,
  source: 'made for the tests',
  verified: VERIFIED,
};

function hours(more: Partial<OpeningHours>): OpeningHours {
  return { days: [1, 2], opens: 540, closes: 900, ...more };
}

function findings(contact: Partial<Contact>) {
  return contactFindings({ ...smallKent, contacts: [{ ...line, ...contact }] });
}

describe('a contact', () => {
  const change = '2025-11-10' as Day;
  const good: readonly (readonly [string, Partial<Contact>])[] = [
    ['with a phone', {}],
    [
      'with hours that follow each other',
      { hours: [hours({ until: change }), hours({ from: change, closes: 1020 })] },
    ],
    ['with a lunch break', { hours: [hours({ closes: 720 }), hours({ opens: 780 })] }],
    ['with other hours on other days', { hours: [hours({}), hours({ days: [3] })] }],
    ['that waits for its number, unverified', { phone: undefined, verified: null }],
  ];
  test.each(good)('%s is good', (_name, contact) => {
    expect(findings(contact)).toEqual([]);
  });

  const closing = { day: change, holiday: null, why: '', hours: [] };
  const backToFront = { opens: 600, closes: 540 };
  const bad: readonly (readonly [string, Partial<Contact>, string])[] = [
    ['with a special day twice', { specialDays: [closing, closing] }, 'a special day named once'],
    [
      'with a special day that closes first',
      { specialDays: [{ ...closing, hours: [backToFront] }] },
      'a time after it opens',
    ],
    ['with bank holidays that close first', { onHolidays: [backToFront] }, 'a time after it opens'],
    ['verified with no way to reach it', { phone: undefined }, 'a phone, a text or an email'],
    ['open day and night with hours', { allHours: true, hours: [hours({})] }, 'no hours'],
    [
      'with hours that overlap in days',
      { hours: [hours({}), hours({ from: change })] },
      'one set of hours',
    ],
    [
      'with hours that end before they begin',
      { hours: [hours({ from: change, until: '2025-11-09' as Day })] },
      'a day after',
    ],
    [
      'that closes before it opens',
      { hours: [hours({ opens: 1320, closes: 360 })] },
      'a time after it opens',
    ],
  ];
  test.each(bad)('%s is found', (_name, contact, expected) => {
    expect(findings(contact).map((one) => one.expected)).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test('named twice is found', () => {
    const twice = contactFindings({ ...smallKent, contacts: [line, line] });
    expect(twice.map(({ found }) => found)).toEqual(['"line" again']);
  });
});

// DOMAIN T20, at fixed days: 90 days after 22 November 2026 is 20 February 2027.
describe('a crisis line that nobody checked', () => {
  test.each([
    ['listening', VERIFIED, '2026-11-24', 0],
    ['listening', VERIFIED, '2027-02-20', 0],
    ['listening', VERIFIED, '2027-02-21', 1],
    ['emergency', VERIFIED, '2027-02-21', 1],
    ['urgent', VERIFIED, '2027-02-21', 1],
    ['safeguarding', VERIFIED, '2027-02-21', 1],
    ['service', VERIFIED, '2027-02-21', 0],
    ['listening', null, '2027-02-21', 0],
  ] as const)('%s of %s on %s: %i faults', (kind, verified, on, faults) => {
    const area = { ...smallKent, contacts: [{ ...line, kind, verified }] };
    expect(staleFindings(area, on as Day)).toHaveLength(faults);
  });

  test('is named with its days', () => {
    expect(staleFindings({ ...smallKent, contacts: [line] }, '2027-02-21' as Day)).toEqual([
      {
        file: 'contacts.yaml',
        at: ['contacts', 0, 'verified'],
        expected: '"line" verified in the 90 days before 2027-02-21',
        found: '"2026-11-22"',
      },
    ]);
  });
});
