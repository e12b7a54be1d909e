import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { Contact } from './area.ts';
import { isStale, shownContacts } from './shown-contacts.rule.ts';

const VERIFIED = '2026-11-22' as Day;

function contact(kind: Contact['kind'], verified: Day | null): Contact {
  return {
    id: kind,
    name: kind,
    kind,
    phone: '0800 1111',
    forWhom: 'anyone',
    hoursSay: 'day and night',
    hours: [],
    allHours: true,
    source: 'made for the tests',
    verified,
  };
}

// 90 days after 22 November 2026 is 20 February 2027.
const cases: readonly (readonly [Contact['kind'], Day | null, string, boolean])[] = [
  ['listening', VERIFIED, '2026-11-24', true],
  ['listening', VERIFIED, '2027-02-20', true],
  ['listening', VERIFIED, '2027-02-21', false],
  ['safeguarding', VERIFIED, '2027-02-21', false],
  ['listening', VERIFIED, '2025-11-07', true],
  ['listening', null, '2026-11-24', false],
  ['emergency', VERIFIED, '2028-01-01', true],
  ['urgent', VERIFIED, '2028-01-01', true],
  ['emergency', null, '2026-11-24', false],
  ['service', VERIFIED, '2028-01-01', true],
  ['service', null, '2026-11-24', false],
];

test.each(cases)('%s verified %s is shown on %s: %s', (kind, verified, on, shown) => {
  expect(shownContacts([contact(kind, verified)], on as Day)).toHaveLength(shown ? 1 : 0);
});

describe('a verified day', () => {
  test.each([
    ['2027-02-20', false],
    ['2027-02-21', true],
    ['2026-11-22', false],
  ] as const)('on %s is stale: %s', (on, stale) => {
    expect(isStale(contact('listening', VERIFIED), on as Day)).toBe(stale);
  });

  test('that is not there is never stale', () => {
    expect(isStale(contact('listening', null), '2028-01-01' as Day)).toBe(false);
  });
});
