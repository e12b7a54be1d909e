import { describe, expect, test } from 'vitest';
import { service, smallKent } from '../../../tests/people/small-kent.ts';
import { checkOf } from '../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import { fitForStaff, sayFit } from './fit-for-staff.rule.ts';

const AT = '2026-11-20T12:00:00Z' as Instant;
const tss = service();
const check = checkOf(smallKent, [tss]);

const WHOLE: Facts = {
  dateOfBirth: '2011-03-03' as Day,
  home: { place: 'Margate' },
  needs: ['low-mood', 'self-harm'],
  impact: 'noticeable',
  immediateDanger: false,
  selfHarm: 'emerging',
  canMeet: ['face-to-face', 'online'],
};

function told(facts: Facts) {
  const [fit] = check({ asAt: AT, facts }).services;
  if (!fit) throw new Error('the service is not there');
  return { fit, service: tss, area: smallKent, facts, day: dayOf(AT) };
}

describe('the fit of a request', () => {
  test('says what was answered to each criterion', () => {
    expect(fitForStaff(told(WHOLE)).map(({ said }) => said)).toEqual([
      '15',
      'lives in Margate',
      'low-mood; self-harm',
      '“A lot of days, in more than one place”',
      'not in danger now; hurt themselves: yes, a little, or it has just started',
      'in person; online',
    ]);
  });

  test('puts not met first, then not known', () => {
    const { impact: _none, ...facts } = { ...WHOLE, dateOfBirth: '2001-01-01' as Day };
    expect(fitForStaff(told(facts)).map(({ answer }) => answer)).toEqual([
      'not-met',
      'not-yet-known',
      'met',
      'met',
      'met',
      'met',
    ]);
  });

  test('says nothing where nothing was answered', () => {
    expect(fitForStaff(told({})).every(({ said }) => said === '')).toBe(true);
  });

  test('says outside the area so', () => {
    const lines = fitForStaff(told({ home: { district: 'E09000004' } }));
    expect(lines.map(({ said }) => said)).toContain('lives outside Kent');
  });

  test.each<[string, Facts]>([
    ['6 of 6 met', WHOLE],
    ['5 of 6 met, 1 not met', { ...WHOLE, impact: 'severe' }],
    ['0 of 6 met, 6 not known', {}],
    ['0 of 6 met, 1 not met, 5 not known', { impact: 'severe' }],
  ])('is counted as %s', (says, facts) => {
    expect(sayFit(told(facts).fit)).toBe(says);
  });
});
