import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../kernel/day.ts';
import { REQUEST_STATES, type RequestState } from '../../refer/referral/referral.ts';
import { LISTS } from './triage.ts';
import { homeList, isLate } from './which-list-is-home.rule.ts';

const TODAY = '2026-11-24' as Day;

describe('the list that a request is at home in', () => {
  test.each<[RequestState, string | null, string]>([
    ['sent', null, 'new'],
    ['sent', '2026-12-01', 'come-back'],
    ['information-asked', '2026-12-01', 'asked'],
    ['information-asked', '2026-11-24', 'asked'],
    ['information-asked', '2026-11-23', 'come-back'],
    ['accepted', null, 'accepted'],
    ['accepted', '2026-11-01', 'accepted'],
    ['declined', null, 'declined'],
    ['withdrawn', null, 'new'],
  ])('%s, with an answer by %s, is %s', (state, answerBy, home) => {
    expect(homeList({ state, answerBy: answerBy as Day | null }, TODAY)).toBe(home);
  });

  test('is one of the rail, whatever the day', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(TODAY, n));
    const any = fc.record({
      state: fc.constantFrom(...REQUEST_STATES),
      answerBy: fc.option(days),
    });
    fc.assert(
      fc.property(any, days, (awaiting, today) => {
        expect(LISTS).toContain(homeList(awaiting, today));
      }),
    );
  });

  test('an answer is late only after its day', () => {
    expect(isLate(TODAY, TODAY)).toBe(false);
    expect(isLate(addDays(TODAY, -1), TODAY)).toBe(true);
    expect(isLate(null, TODAY)).toBe(false);
  });
});
