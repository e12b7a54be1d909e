import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { type AskFault, faultsOfAsking } from './may-ask.rule.ts';
import type { Asking } from './triage.ts';

const GROUND = {
  today: '2026-11-24' as Day,
  latest: '2027-02-24' as Day,
  codes: ['school', 'safety'],
  followers: ['follower-1'],
};
const WHOLE: Asking = {
  codes: ['school'],
  own: '',
  ofParty: 'follower-1',
  byDay: '2026-12-01' as Day,
  words: '',
};

describe('asking for more', () => {
  test('is faultless with something, somebody and a day', () => {
    expect(faultsOfAsking(WHOLE, GROUND)).toEqual([]);
    expect(faultsOfAsking({ ...WHOLE, codes: [], own: 'Which school?' }, GROUND)).toEqual([]);
  });

  test.each<[string, Partial<Asking>, AskFault['kind']]>([
    ['nothing', { codes: [] }, 'nothing-asked'],
    ['spaces alone', { codes: [], own: '  ' }, 'nothing-asked'],
    ['what was never offered', { codes: ['shoe-size'] }, 'nothing-asked'],
    ['of nobody', { ofParty: '' }, 'nobody-asked'],
    ['of somebody who does not follow', { ofParty: 'follower-2' }, 'nobody-asked'],
    ['by no day', { byDay: null }, 'no-day'],
    ['by yesterday', { byDay: '2026-11-23' as Day }, 'day-in-the-past'],
    ['by a day years away', { byDay: '2029-01-01' as Day }, 'day-too-far'],
  ])('%s is a fault', (_what, change, kind) => {
    expect(faultsOfAsking({ ...WHOLE, ...change }, GROUND)).toEqual([{ kind }]);
  });

  test('today is a day to answer', () => {
    expect(faultsOfAsking({ ...WHOLE, byDay: GROUND.today }, GROUND)).toEqual([]);
  });

  test('one who does not follow is never asked', () => {
    fc.assert(
      fc.property(fc.string(), (ofParty) => {
        fc.pre(ofParty !== 'follower-1');
        const faults = faultsOfAsking({ ...WHOLE, ofParty }, GROUND);
        expect(faults).toContainEqual({ kind: 'nobody-asked' });
      }),
    );
  });
});
