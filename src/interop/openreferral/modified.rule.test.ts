import { expect, test } from 'vitest';
import { groundOn, kentPack, serviceIn } from '../../../tests/people/open-ground.ts';
import type { Service } from '../../find/directory/directory.ts';
import type { AreaPack } from '../../find/directory/index.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { latest, modifiedIn } from './modified.rule.ts';

const pack = kentPack();
const kooth = serviceIn(pack, 'kooth');
const therapy = serviceIn(pack, 'kent-occupational-therapy');
const support = serviceIn(pack, 'kent-therapeutic-support');

function modifiedOf(service: Service, ground: { pack: AreaPack; on: Day }) {
  return modifiedIn(ground)(service);
}

/** Kent, of which some files were applied on a day in December. */
function applied(...paths: readonly string[]): AreaPack {
  const appliedAt = '2026-12-01T10:00:00.5Z' as Instant;
  const files = pack.files.map((file) =>
    paths.includes(file.path) ? { ...file, appliedAt } : file,
  );
  return { ...pack, files };
}

test('from a folder, it is the latest of the days that it names and that have come', () => {
  expect(modifiedOf(kooth, groundOn('2026-12-24'))).toBe('2026-11-22T00:00:00Z');
  expect(modifiedOf(kooth, groundOn('2022-01-01'))).toBe('2021-01-01T00:00:00Z');
  expect(modifiedOf(kooth, groundOn('2020-01-01'))).toBeNull();
});

test('a change written down before it came counts from its day', () => {
  const before = { pack, on: groundOn('2025-11-09').on };
  const after = { pack, on: groundOn('2025-11-10').on };
  expect(modifiedOf(support, before)).not.toBe('2025-11-10T00:00:00Z');
  expect(modifiedOf(support, after)).toBe('2025-11-10T00:00:00Z');
});

test('a day of summer begins an hour before midnight UTC', () => {
  const service = { ...kooth, from: groundOn('2026-12-24').on, until: groundOn('2027-06-01').on };
  const at = modifiedOf(service, groundOn('2027-07-01'));
  expect(at).toBe('2027-05-31T23:00:00Z');
});

test.each([
  ['its own file', ['services/kooth.yaml'], kooth, true],
  ['the area', ['area.yaml'], kooth, true],
  ['another service', ['services/kent-iask.yaml'], kooth, false],
  ['lines, of which it has none', ['contacts.yaml'], kooth, false],
  ['its lines', ['contacts.yaml'], support, true],
  ['its teams', ['teams/childrens-therapies.yaml'], therapy, true],
  ['teams, of which it has none', ['teams/childrens-therapies.yaml'], kooth, false],
])('once applied, it is when %s was: %j', (_what, paths, service, counts) => {
  const at = modifiedOf(service, { pack: applied(...paths), on: groundOn('2026-12-24').on });
  expect(at === '2026-12-01T10:00:00.5Z').toBe(counts);
});

test('the latest is by time and not by how it is written', () => {
  const moments = ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00.25Z'] as Instant[];
  expect(latest(moments)).toBe('2026-11-24T10:00:00.25Z');
  expect(latest([])).toBeNull();
});
