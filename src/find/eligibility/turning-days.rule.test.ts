import { expect, test } from 'vitest';
import { service, team, version } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { turningDays } from './turning-days.rule.ts';

const day = (text: string) => text as Day;

test('services, versions and teams all turn, in order', () => {
  const therapy = service({
    from: day('2022-01-01'),
    versions: [version([], '2022-09-05', { until: day('2025-10-25') }), version([], '2025-10-25')],
    teams: [
      team('north', { until: day('2025-10-25') }),
      team('south', { from: day('2024-01-01') }),
    ],
  });
  expect(
    turningDays([therapy, service({ from: day('2025-09-12'), versions: [], teams: [] })]),
  ).toEqual(['2022-01-01', '2022-09-05', '2024-01-01', '2025-09-12', '2025-10-25']);
});

test('nothing that never turns gives no day', () => {
  expect(turningDays([])).toEqual([]);
});
