import { describe, expect, test } from 'vitest';
import { service, TSS_CRITERIA, team, version } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { isServiceInForce, servicesOn, teamsOn, versionOn } from './service-in-force.rule.ts';

const day = (text: string) => text as Day;

describe('a service of two versions', () => {
  const two = service({
    from: day('2022-09-05'),
    versions: [
      version(TSS_CRITERIA, '2022-09-05', { until: day('2025-10-25') }),
      version(TSS_CRITERIA, '2025-10-25'),
    ],
  });

  test.each([
    ['2022-09-04', undefined],
    ['2022-09-05', '2022-09-05'],
    ['2025-10-24', '2022-09-05'],
    ['2025-10-25', '2025-10-25'],
    ['2030-01-01', '2025-10-25'],
  ])('on %s is judged by that of %s', (on, from) => {
    expect(versionOn(two, day(on))?.from).toBe(from);
    expect(isServiceInForce(two, day(on))).toBe(from !== undefined);
  });
});

test('a service that ended is not there', () => {
  const ended = service({ until: day('2026-01-01') });
  expect(servicesOn([ended], day('2025-12-31'))).toEqual([ended]);
  expect(servicesOn([ended], day('2026-01-01'))).toEqual([]);
});

test('a service before its first criteria is not there', () => {
  const early = service({ from: day('2025-01-01') });
  expect(isServiceInForce(early, day('2025-09-11'))).toBe(false);
  expect(isServiceInForce(early, day('2025-09-12'))).toBe(true);
});

test('of teams, those of the day are named', () => {
  const change = day('2025-10-25');
  const teams = [team('north', { until: change }), team('north-and-west', { from: change })];
  const ids = (on: string) => teamsOn(service({ teams }), day(on)).map(({ id }) => id);
  expect(ids('2025-10-24')).toEqual(['north']);
  expect(ids('2025-10-25')).toEqual(['north-and-west']);
});
