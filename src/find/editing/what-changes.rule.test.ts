import { expect, test } from 'vitest';
import { whatChanges } from './what-changes.rule.ts';

const nameOf = (id: string) => ({ 'tss-line': 'The TSS line' })[id] ?? id;

test.each<[string, unknown, unknown, readonly [string, string, string][]]>([
  ['nothing', { cost: 'Free' }, { cost: 'Free' }, []],
  ['a text', { cost: 'Free' }, { cost: '£1' }, [['What it costs', 'Free', '£1']]],
  [
    'a wait that became known',
    { waiting: null },
    { waiting: { says: 'Six weeks', asOf: '2026-11-20' } },
    [['How long people wait', 'Not known', 'Six weeks, as of 20 November 2026']],
  ],
  [
    'a check',
    { verified: null },
    { verified: '2026-11-24' },
    [['Last checked', 'Nobody has checked it', '24 November 2026']],
  ],
  ['an end', {}, { until: '2027-01-01' }, [['Ends on', 'No end', '1 January 2027']]],
  [
    'contacts by name',
    { contacts: [] },
    { contacts: ['tss-line'] },
    [['Whom to call', 'None', 'The TSS line']],
  ],
  [
    'hours',
    { hours: [{ days: [1, 5], opens: '09:00', closes: '17:00' }] },
    { hours: [{ days: [1], opens: '09:00', closes: '16:00', from: '2027-01-01' }] },
    [['Hours', 'Monday, Friday: 09:00 to 17:00', 'Monday: 09:00 to 16:00, from 1 January 2027']],
  ],
  [
    'what it has no name for',
    { odd: true },
    { odd: { a: 1 } },
    [['odd', 'true', 'a group of fields']],
  ],
])('tells in words %s', (_what, before, after, told) => {
  const changes = whatChanges(before, after, nameOf);
  expect(changes.map(({ what, was, is }) => [what, was, is])).toEqual(told);
});
