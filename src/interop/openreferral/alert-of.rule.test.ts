import { describe, expect, test } from 'vitest';
import { service, TSS_CRITERIA, version } from '../../../tests/people/small-kent.ts';
import type { Service } from '../../find/directory/directory.ts';
import type { Day } from '../../kernel/day.ts';
import { alertOf, statusOf } from './alert-of.rule.ts';

const ON = '2026-11-24' as Day;
const CHECKED = '2026-11-22' as Day;
const checked = (more: Partial<Service> = {}) =>
  service({
    verified: CHECKED,
    versions: [version(TSS_CRITERIA, '2025-09-12', { verified: CHECKED })],
    ...more,
  });

describe('a service', () => {
  test.each<[string, Partial<Service>, string, string | undefined]>([
    ['that is there', {}, 'active', undefined],
    [
      'that ended',
      { until: '2026-11-24' as Day },
      'defunct',
      'Therapeutic Support Service ended on 24 November 2026.',
    ],
    [
      'whose criteria ended',
      {
        versions: [
          version(TSS_CRITERIA, '2025-09-12', { until: '2026-01-01' as Day, verified: CHECKED }),
        ],
      },
      'defunct',
      'Therapeutic Support Service has ended.',
    ],
    [
      'to come',
      { from: '2026-11-25' as Day },
      'inactive',
      'Therapeutic Support Service starts on 25 November 2026.',
    ],
    [
      'whose criteria are to come',
      { versions: [version(TSS_CRITERIA, '2027-01-01', { verified: CHECKED })] },
      'inactive',
      'Therapeutic Support Service is not there now.',
    ],
  ])('%s', (_name, more, status, alert) => {
    expect(statusOf(checked(more), ON)).toBe(status);
    expect(alertOf(checked(more), ON)).toBe(alert);
  });

  test('that nobody has checked says so', () => {
    expect(alertOf(checked({ verified: null }), ON)).toMatch(/have not been able to check/);
    expect(alertOf(service({ verified: CHECKED }), ON)).toMatch(/have not been able to check/);
    // Its teams count where people reach it by them.
    expect(alertOf(checked({ localities: true }), ON)).toMatch(/have not been able to check/);
  });

  test('of which what was read does not agree says where', () => {
    const disagreements = [{ says: 'Sandwich.', source: 'made for the tests' }];
    expect(alertOf(checked({ disagreements }), ON)).toMatch(/does not agree.*Sandwich\.$/);
  });
});
