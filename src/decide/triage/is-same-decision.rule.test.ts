import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import { type AllDecided, isSameDecision } from './is-same-decision.rule.ts';
import type { Decision } from './triage.ts';

const DECISION: Decision = {
  id: 'decision-1',
  requestId: 'request-1',
  kind: 'decline',
  onVersion: 1,
  decidedBy: 'staff-amara-bright',
  decidedByName: 'Amara Bright',
  decidedAt: '2026-11-24T10:00:00Z' as Instant,
  urgency: null,
  way: null,
  reasonCode: 'no-capacity',
  reasonWords: null,
  toldFamily: 'We are full.',
  followThroughBy: 'Amara Bright',
  followThroughOn: '2026-12-08' as Day,
  offers: [
    { serviceId: 'a', answer: 'fits', gapAnswer: null },
    { serviceId: 'b', answer: 'not-yet-known', gapAnswer: 'Asked mum' },
  ],
};
const KEPT: AllDecided = { decision: DECISION, urgency: { urgency: 'urgent', reason: 'Now' } };

const with_ = (more: Partial<Decision>): AllDecided => ({
  ...KEPT,
  decision: { ...DECISION, ...more },
});

describe('two decisions', () => {
  test('of the same content are one, whenever made', () => {
    const again = with_({
      id: 'decision-2',
      decidedAt: '2026-11-24T10:01:00Z' as Instant,
      offers: [...DECISION.offers].reverse(),
    });
    expect(isSameDecision(KEPT, again)).toBe(true);
  });

  test.each<[string, Partial<Decision>]>([
    ['kind', { kind: 'acceptance' }],
    ['version', { onVersion: 2 }],
    ['person', { decidedBy: 'staff-dev-patel' }],
    ['urgency', { urgency: 'urgent' }],
    ['way', { way: 'group' }],
    ['reason', { reasonCode: 'outside-age' }],
    ['words of the reason', { reasonWords: 'Because' }],
    ['words for the family', { toldFamily: 'Come back.' }],
    ['person who checks', { followThroughBy: 'Dev Patel' }],
    ['day of checking', { followThroughOn: '2026-12-09' as Day }],
    ['offers', { offers: [] }],
    ['answer to a gap', { offers: DECISION.offers.map((one) => ({ ...one, gapAnswer: 'No' })) }],
  ])('of another %s are two', (_what, more) => {
    expect(isSameDecision(KEPT, with_(more))).toBe(false);
  });

  test('with another reason for how soon are two', () => {
    const other: AllDecided = { ...KEPT, urgency: { urgency: 'urgent', reason: 'Later' } };
    expect(isSameDecision(KEPT, other)).toBe(false);
    expect(isSameDecision(KEPT, { ...KEPT, urgency: undefined })).toBe(false);
  });
});
