import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KENT_DIR } from '../../../tests/people/kent-files.ts';
import type { Day } from '../../kernel/day.ts';
import { sayFault } from '../area/index.ts';
import { readAreaPack } from './read-area-pack.reader.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'oast-kent-'));
  cpSync(KENT_DIR, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(dir, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, path), text.replace(from, to));
}

function faults(on?: Day): readonly string[] {
  const read = readAreaPack(dir, on);
  return read.kind === 'faulty' ? read.faults.map(sayFault) : [];
}

describe('a copy of Kent', () => {
  test('is good, on the day that it was made too', () => {
    expect(faults('2026-11-24' as Day)).toEqual([]);
  });

  test('is at fault once its crisis lines were not checked for 90 days', () => {
    expect(faults('2027-02-20' as Day)).toEqual([]);
    expect(faults('2027-02-21' as Day)).toContainEqual(
      expect.stringMatching(
        /^contacts\.yaml line \d+: expected "childline" verified in the 90 days/,
      ),
    );
  });

  test.each([
    ['area.yaml', '"#14474a"', 'teal', /^area\.yaml line 7: expected a colour .*, found "teal"$/],
    ['area.yaml', 'KT', 'Kent', /^area\.yaml line 8: expected two capital letters, found "Kent"$/],
    ['contacts.yaml', '"999"', '[999]', /^contacts\.yaml line 7: expected words .* a list of 1$/],
    ['contacts.yaml', '2026-11-22', '2026-02-30', /line 15: expected a real day .* or null, found/],
    [
      'services/kooth.yaml',
      'under: 26',
      'under: 200',
      /^services\/kooth\.yaml line \d+: expected a whole/,
    ],
    ['services/kooth.yaml', 'kind: age', 'kind: shoe-size', /expected a criterion with a kind/],
    ['plan/2018.yaml', 'year: 2018', 'yaer: 2018', /a field "year"/],
    [
      'pathways/referral.yaml',
      'role: triage',
      'role: king',
      /expected one of public, young-person/,
    ],
  ])('%s with %s made %s is told by line', (path, from, to, words) => {
    edit(path, from, to);
    expect(faults()[0]).toMatch(words);
  });

  test('tells of every faulty line at once', () => {
    edit('area.yaml', 'KT', 'Kent');
    edit('services/kooth.yaml', 'under: 26', 'under: 200');
    expect(faults()).toHaveLength(2);
  });

  test('that cannot be read as YAML is told of first', () => {
    edit('area.yaml', 'id: kent', 'id: "kent');
    expect(faults()).toEqual([expect.stringMatching(/^area\.yaml line \d+: expected YAML/)]);
  });
});
