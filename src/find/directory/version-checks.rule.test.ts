import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { filesOf } from '../area/pack-file.ts';
import { type ServiceBody, serviceKind } from './service-file.ts';
import { versionFindings } from './version-checks.rule.ts';

type Version = ServiceBody['versions'][number];
type Criterion = Version['criteria'][number];

const area: Criterion = {
  id: 'area',
  kind: 'area',
  says: 'In Kent',
  lives: ['the-area'],
  learns: [],
};
const age: Criterion = { id: 'age', kind: 'age', says: 'Up to 25', atLeast: 0, under: 26 };

function version(criteria: readonly Criterion[], from = '2025-01-01', until?: string): Version {
  return {
    from: from as Day,
    ...(until && { until: until as Day }),
    source: 'made for the tests',
    verified: null,
    criteria: [...criteria],
    aPersonJudges: [],
  };
}

function found(...versions: readonly Version[]): readonly string[] {
  const body = filesOf(kentFiles(), serviceKind)[0]?.body;
  if (!body) throw new Error('Kent has no services');
  return versionFindings('x.yaml', { ...body, versions: [...versions] }, smallKent).map(
    (one) => `${one.at.join('.')}: ${one.found}`,
  );
}

test('versions that follow each other are good', () => {
  const first = version([age, area], '2022-09-05', '2025-10-25');
  expect(found(first, version([area], '2025-10-25'))).toEqual([]);
});

test.each<readonly [string, readonly Version[], string]>([
  [
    'two versions at once',
    [version([area], '2022-09-05'), version([area], '2025-10-25')],
    'versions.1: days that another has too (2022-09-05 until further notice)',
  ],
  [
    'a version that ends before it begins',
    [version([area], '2025-10-25', '2022-09-05')],
    'versions.0.until: "2022-09-05"',
  ],
  ['no area', [version([age])], 'versions.0: 0'],
  ['two areas', [version([area, { ...area, id: 'more' }])], 'versions.0: 2'],
  ['an id twice', [version([area, { ...age, id: 'area' }])], 'versions.0.criteria.1: "area" again'],
  [
    'ages that leave nobody',
    [version([area, { ...age, atLeast: 19, under: 4 }])],
    'versions.0.criteria.1.under: 4',
  ],
  [
    'a district that the area does not list',
    [version([{ ...area, lives: ['the-area', 'E00000000'] }])],
    'versions.0.criteria.0.lives.1: "E00000000"',
  ],
  [
    'a need that the area does not have',
    [version([area, { id: 'need', kind: 'need', says: 'x', anyOf: ['hiccups'] }])],
    'versions.0.criteria.1.anyOf.0: "hiccups"',
  ],
])('%s is found', (_name, versions, words) => {
  expect(found(...versions)).toEqual([words]);
});
