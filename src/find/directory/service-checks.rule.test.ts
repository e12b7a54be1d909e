import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import type { Day } from '../../kernel/day.ts';
import { makeArea } from '../area/make-area.rule.ts';
import { filesOf } from '../area/pack-file.ts';
import { serviceFindings } from './service-checks.rule.ts';
import { type ServiceBody, serviceKind } from './service-file.ts';

const path = 'services/kooth.yaml';
const kooth = filesOf(kentFiles(), serviceKind).find((file) => file.path === path);

function found(other: Partial<ServiceBody>): readonly string[] {
  const area = makeArea(kentFiles());
  if (!area || !kooth) throw new Error('Kent is not whole');
  const services = [{ path, body: { ...kooth.body, ...other } }];
  return serviceFindings(services, { area, teamLists: [] }).map(
    (one) => `${one.at.join('.')}: ${one.found}`,
  );
}

test('Kooth agrees with itself and with Kent', () => {
  expect(found({})).toEqual([]);
});

test.each<readonly [string, Partial<ServiceBody>, string]>([
  ['an id that is not its file', { id: 'cooth' }, 'id: "cooth"'],
  ['an unknown need', { needs: ['hiccups'] }, 'needs.0: "hiccups"'],
  ['a need twice', { needs: ['anxiety', 'anxiety'] }, 'needs.1: "anxiety" again'],
  ['an unknown contact', { contacts: ['nobody'] }, 'contacts.0: "nobody"'],
  ['an unknown group', { thriveGroups: ['striving'] }, 'thriveGroups.0: "striving"'],
  [
    'a service that ends before it begins',
    { from: '2026-01-01' as Day, until: '2025-01-01' as Day },
    'until: "2025-01-01"',
  ],
])('%s is found', (_name, other, words) => {
  expect(found(other)).toEqual([words]);
});
