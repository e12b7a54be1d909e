import { describe, expect, test } from 'vitest';
import { kentFiles, kentWith } from '../../../tests/people/kent-files.ts';
import type { Day } from '../../kernel/day.ts';
import type { Pointer } from '../area/pack-file.ts';
import { compilePack } from './compile-pack.rule.ts';

describe('a pack', () => {
  test('that is good comes whole', () => {
    const read = compilePack(kentFiles());
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
    expect(read.pack.services.map(({ id }) => id)).toEqual([
      ...['kent-care-coordination', 'kent-community-paediatrics', 'kent-family-hubs', 'kent-iask'],
      ...['kent-occupational-therapy', 'kent-physiotherapy', 'kent-school-health'],
      ...['kent-school-wellbeing-teams', 'kent-specialist-mental-health'],
      ...['kent-speech-and-language-therapy', 'kent-talking-walk-in'],
      ...['kent-therapeutic-support', 'kooth'],
    ]);
    expect(read.pack.plan.map(({ year }) => year)).toEqual([2018]);
    expect(read.pack.pathways.draftKeptDays).toBe(90);
  });

  test('has the same digest whatever the order of its files', () => {
    const one = compilePack(kentFiles());
    const other = compilePack(kentFiles().toReversed());
    expect(one.kind === 'good' && one.pack.digest).toBe(other.kind === 'good' && other.pack.digest);
  });

  test('has another digest when one word differs', () => {
    const one = compilePack(kentFiles());
    const other = compilePack(kentWith('area.yaml', ['name'], 'Essex'));
    expect(one.kind === 'good' && one.pack.digest).not.toBe(
      other.kind === 'good' && other.pack.digest,
    );
  });

  test('with one file missing is faulty', () => {
    const files = kentFiles().filter(({ path }) => path !== 'contacts.yaml');
    expect(compilePack(files)).toMatchObject({
      kind: 'faulty',
      faults: [{ file: 'contacts.yaml', found: 'no such file' }],
    });
  });
});

describe('a fault across files is found where it stands', () => {
  const tss = 'services/kent-therapeutic-support.yaml';
  const cases: readonly (readonly [string, string, Pointer, unknown, string])[] = [
    ['a pale colour', 'area.yaml', ['brandColour'], '#aaaaaa', '7 to 1'],
    ['an unknown need', tss, ['needs', 0], 'hiccups', 'a need'],
    ['an unknown contact', tss, ['contacts', 0], 'nobody', 'a contact'],
    [
      'an unknown district',
      'area.yaml',
      ['places', 'rows', 0, 'district'],
      'E00000000',
      'a district',
    ],
    ['a service of another name', tss, ['id'], 'tss', 'named by'],
    [
      'an unknown service',
      'pathways/referral.yaml',
      ['answersWithin', 'rows', 0, 'service'],
      'x',
      'a service',
    ],
  ];
  test.each(cases)('%s', (_name, path, at, value, expected) => {
    const read = compilePack(kentWith(path, at, value));
    const faults = read.kind === 'faulty' ? read.faults : [];
    expect(faults[0]?.file).toBe(path);
    expect(faults[0]?.expected).toContain(expected);
  });

  test('with the line of the fault', () => {
    const read = compilePack(kentWith(tss, ['contacts', 0], 'nobody'));
    expect(read.kind === 'faulty' && read.faults[0]?.line).toBeGreaterThan(50);
  });
});

// DOMAIN T20: verified on 22 November 2026, good for 90 days.
describe('the crisis lines of Kent', () => {
  test.each([
    ['2026-11-24', 'good'],
    ['2027-02-20', 'good'],
    ['2027-02-21', 'faulty'],
  ])('on %s are %s', (on, kind) => {
    expect(compilePack(kentFiles(), on as Day).kind).toBe(kind);
  });
});
