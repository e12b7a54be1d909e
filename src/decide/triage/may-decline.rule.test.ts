import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { faultsOfDecline, type Standing } from './may-decline.rule.ts';
import type { Decline } from './triage.ts';

const TODAY = '2026-11-24' as Day;
const STANDINGS: readonly Standing[] = [
  { serviceId: 'kooth', answer: 'fits' },
  { serviceId: 'school-health', answer: 'fits' },
  { serviceId: 'family-hubs', answer: 'fits' },
  { serviceId: 'iask', answer: 'fits' },
  { serviceId: 'specialist', answer: 'not-yet-known' },
  { serviceId: 'paediatrics', answer: 'does-not-fit' },
];
const GROUND = { reasons: ['above-threshold', 'no-capacity'], today: TODAY, standings: STANDINGS };

const WHOLE: Decline = {
  reasonCode: 'above-threshold',
  offers: [{ serviceId: 'kooth', answer: 'fits', gapAnswer: null }],
  noneExists: false,
  toldFamily: 'We think another team can help more.',
  followThroughBy: 'Amara Bright',
  followThroughOn: '2026-12-08' as Day,
};

function offer(serviceId: string, gapAnswer: string | null = null) {
  return { serviceId, answer: 'fits' as const, gapAnswer };
}

describe('a decline', () => {
  test.each<[string, Partial<Decline>, readonly string[]]>([
    ['that is whole may be sent', {}, []],
    ['with none existing may be sent', { offers: [], noneExists: true }, []],
    ['on the very day may be followed', { followThroughOn: TODAY }, []],
    ['with a gap answered may be sent', { offers: [offer('specialist', 'Severe')] }, []],
    ['without a reason is refused', { reasonCode: '' }, ['no-reason']],
    ['with an unknown reason is refused', { reasonCode: 'busy' }, ['no-reason']],
    ['without a way on is refused', { offers: [] }, ['no-way-on']],
    ['with both ways on is refused', { noneExists: true }, ['both-ways']],
    [
      'with four offers is refused',
      { offers: ['kooth', 'school-health', 'family-hubs', 'iask'].map((id) => offer(id)) },
      ['too-many-offers'],
    ],
    [
      'offering what does not fit is refused',
      { offers: [offer('paediatrics')] },
      ['offer-does-not-fit'],
    ],
    [
      'offering an unknown service is refused',
      { offers: [offer('nowhere')] },
      ['offer-does-not-fit'],
    ],
    [
      'with a gap left open is refused',
      { offers: [offer('specialist', ' ')] },
      ['gap-not-answered'],
    ],
    ['without words is refused', { toldFamily: '  ' }, ['no-words']],
    ['that nobody follows is refused', { followThroughBy: '' }, ['no-follow-through']],
    ['without a day to check is refused', { followThroughOn: null }, ['no-follow-through']],
    [
      'to be checked yesterday is refused',
      { followThroughOn: '2026-11-23' as Day },
      ['follow-through-in-the-past'],
    ],
  ])('%s', (_name, change, kinds) => {
    const faults = faultsOfDecline({ ...WHOLE, ...change }, GROUND);
    expect(faults.map((fault) => fault.kind)).toEqual(kinds);
  });

  test('never passes with no way on', () => {
    const serviceIds = fc.constantFrom(...STANDINGS.map((one) => one.serviceId), 'nowhere');
    const declines = fc.record({
      reasonCode: fc.constantFrom('above-threshold', 'no-capacity', ''),
      offers: fc.array(
        fc.record({
          serviceId: serviceIds,
          answer: fc.constantFrom('fits' as const, 'not-yet-known' as const),
          gapAnswer: fc.constantFrom(null, '', 'Severe'),
        }),
        { maxLength: 4 },
      ),
      noneExists: fc.boolean(),
      toldFamily: fc.constantFrom('', 'Words'),
      followThroughBy: fc.constantFrom('', 'Amara'),
      followThroughOn: fc.constantFrom(null, TODAY),
    });
    fc.assert(
      fc.property(declines, (decline) => {
        if (faultsOfDecline(decline, GROUND).length > 0) return;
        const fits = decline.offers.every(
          ({ serviceId }) =>
            STANDINGS.find((one) => one.serviceId === serviceId)?.answer !== 'does-not-fit',
        );
        expect(fits && (decline.offers.length > 0 || decline.noneExists)).toBe(true);
        expect(decline.followThroughBy).not.toBe('');
      }),
    );
  });
});
