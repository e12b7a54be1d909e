import { describe, expect, test } from 'vitest';
import { service, smallKent, TSS_CRITERIA, version } from '../../../tests/people/small-kent.ts';
import { checkOf } from '../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { howItStands, standingsOf, unmetOf } from './how-it-stands.rule.ts';

const TSS = 'kent-therapeutic-support';
const check = checkOf(smallKent, [
  service(),
  service({ id: 'kooth', versions: [version(TSS_CRITERIA.slice(0, 1), '2020-01-01')] }),
]);
const facts: Facts = { dateOfBirth: '2007-11-20' as Day, needs: ['anxiety'] };

function stand(sentAt: string, now: string) {
  return howItStands(check, {
    serviceId: TSS,
    sentAt: sentAt as Instant,
    now: now as Instant,
    facts,
  });
}

describe('a request at its decision', () => {
  test('is judged at the age of the day it was sent', () => {
    const stands = stand('2026-11-19T12:00:00Z', '2026-11-24T12:00:00Z');
    expect(stands.fit?.because.find(({ criterion }) => criterion === 'age')?.answer).toBe('met');
  });

  test('judges the others at the age of today', () => {
    const stands = stand('2026-11-19T12:00:00Z', '2026-11-24T12:00:00Z');
    expect(standingsOf(stands)).toEqual([{ serviceId: 'kooth', answer: 'does-not-fit' }]);
  });

  test('says what is not met of the service asked', () => {
    expect(unmetOf(stand('2026-11-20T12:00:00Z', '2026-11-24T12:00:00Z'))).toEqual([
      'Aged 4 up to the 19th birthday',
    ]);
  });

  test('of a service that was not there has no fit', () => {
    const stands = stand('2020-06-01T12:00:00Z', '2026-11-24T12:00:00Z');
    expect(stands.fit).toBeUndefined();
    expect(unmetOf(stands)).toEqual([]);
  });
});
