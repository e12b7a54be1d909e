import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Area, District } from './area.ts';
import { rowsAt } from './row-checks.rule.ts';
import { gapFindings, successionFindings } from './succession-checks.rule.ts';

type Days = { readonly from?: string; readonly until?: string };

function district(code: string, { from, until }: Days, ...succeeds: string[]): District {
  const made = { source: 'made for the tests', verified: null, name: code, inArea: true };
  return {
    ...made,
    code,
    ...(from ? { from: from as Day } : {}),
    ...(until ? { until: until as Day } : {}),
    ...(succeeds.length > 0 ? { succeeds } : {}),
  };
}

function found(...districts: readonly District[]) {
  return successionFindings(rowsAt('area.yaml', ['districts', 'rows'], districts)).map(
    ({ at, expected, found }) => `${at.slice(2).join('.')}: ${expected}, ${found}`,
  );
}

const old = district('OLD', { until: '2028-04-01' });

describe('succession', () => {
  test('that is whole is good', () => {
    expect(found(old, district('NEW', { from: '2028-04-01' }, 'OLD'))).toEqual([]);
  });

  test('of one by two is good', () => {
    const [one, other] = ['ONE', 'OTHER'].map((code) =>
      district(code, { from: '2028-04-01' }, 'OLD'),
    );
    expect(found(old, ...(one && other ? [one, other] : []))).toEqual([]);
  });

  test('a later version of a code is good', () => {
    expect(found(old, district('OLD', { from: '2028-04-01' }))).toEqual([]);
  });

  test.each([
    [
      'two versions on one day',
      [old, district('OLD', { from: '2028-03-31' })],
      '1: one version of a district at a time, days that another has too',
    ],
    [
      'a district that ends before it begins',
      [district('OLD', { from: '2028-04-01', until: '2028-04-01' })],
      '0.until: a day after 2028-04-01',
    ],
    [
      'one that the pack has not',
      [district('NEW', { from: '2028-04-01' }, 'OLD')],
      '0.succeeds.0: a district that the pack has, "OLD"',
    ],
    [
      'one that ends later than its successor begins',
      [old, district('NEW', { from: '2028-03-01' }, 'OLD')],
      '1.succeeds.0: one that ends on 2028-03-01, "OLD", which ends on 2028-04-01',
    ],
    [
      'one that ends sooner',
      [old, district('NEW', { from: '2028-05-01' }, 'OLD')],
      '1.succeeds.0: one that ends on 2028-05-01, "OLD", which ends on 2028-04-01',
    ],
    [
      'one that never ends',
      [district('OLD', {}), district('NEW', { from: '2028-04-01' }, 'OLD')],
      '1.succeeds.0: one that ends on 2028-04-01, "OLD", which ends never',
    ],
    [
      'a successor without a first day',
      [old, district('NEW', {}, 'OLD')],
      '1.succeeds.0: a first day of the successor, "OLD", which ends on 2028-04-01',
    ],
    [
      'a district that succeeds itself',
      [old, district('OLD', { from: '2028-04-01' }, 'OLD')],
      '1.succeeds.0: a district that does not come after this one, "OLD", which comes round',
    ],
  ])('%s is found', (_name, districts, said) => {
    const all = found(...districts);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(said);
  });

  test('a circle is found at each of its rows', () => {
    const all = found(
      district('A', { from: '2030-01-01', until: '2040-01-01' }, 'B'),
      district('B', { from: '2040-01-01', until: '2050-01-01' }, 'A'),
    );
    expect(all).toEqual([
      '0.succeeds.0: a district that does not come after this one, "B", which comes round to A',
      '1.succeeds.0: a district that does not come after this one, "A", which comes round to B',
    ]);
  });
});

describe('a row that names a district', () => {
  const succeeded = [old, district('NEW', { from: '2028-04-01' }, 'OLD')];
  function gaps(districts: readonly District[], code: string, days: Days, goesOn: boolean) {
    const area: Area = { ...smallKent, districts, places: [], outcodes: [] };
    const during = district('row', days);
    return gapFindings(rowsAt('area.yaml', ['row'], [code]), { during, area, goesOn }).map(
      ({ found }) => found,
    );
  }

  test.each([
    ['goes on with its successor', succeeded, 'OLD', {}, true, []],
    ['has nobody to go on with', [old], 'OLD', {}, true, ['"OLD", which is none on 2028-04-01']],
    ['ends with it', [old], 'OLD', { until: '2028-04-01' }, true, []],
    ['begins with it', succeeded, 'NEW', { from: '2028-04-01' }, true, []],
    [
      'begins before it',
      succeeded,
      'NEW',
      { from: '2028-03-31' },
      true,
      ['"NEW", which is none on 2028-03-31'],
    ],
    ['always did', succeeded, 'NEW', {}, true, ['"NEW", which is none before it begins']],
    [
      'may not go on',
      succeeded,
      'OLD',
      { from: '2020-01-01' },
      false,
      ['"OLD", which is none on 2028-04-01'],
    ],
    ['names one that the pack has not', [old], 'FAR', {}, true, []],
  ] as const)('%s', (_name, districts, code, days, goesOn, said) => {
    expect(gaps(districts, code, days, goesOn)).toEqual(said);
  });
});
