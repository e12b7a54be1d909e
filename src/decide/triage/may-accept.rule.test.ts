import { expect, test } from 'vitest';
import type { Urgency } from '../../refer/referral/referral.ts';
import { faultsOfAcceptance } from './may-accept.rule.ts';
import type { Acceptance } from './triage.ts';

const WHOLE: Acceptance = {
  urgency: 'routine',
  urgencyReason: 'Steady, and seen at school',
  way: 'group',
  reasonWords: '',
  toldFamily: 'We can help.',
};

test.each<[string, Partial<Acceptance>, Urgency | null, readonly string[]]>([
  ['that is whole may be sent', {}, null, []],
  ['that leaves the urgency needs no reason', { urgencyReason: '' }, 'routine', []],
  ['that first sets the urgency needs one', { urgencyReason: ' ' }, null, ['no-urgency-reason']],
  ['that changes the urgency needs one', { urgencyReason: '' }, 'urgent', ['no-urgency-reason']],
  ['without words is refused', { toldFamily: '\n ' }, 'routine', ['no-words']],
])('an acceptance %s', (_name, change, stands, kinds) => {
  expect(faultsOfAcceptance({ ...WHOLE, ...change }, stands).map(({ kind }) => kind)).toEqual(
    kinds,
  );
});
