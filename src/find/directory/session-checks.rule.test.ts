import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { KENT_DIR, kentFiles, withAt } from '../../../tests/people/kent-files.ts';
import { datedBody } from '../../../tests/people/made-up-sessions.ts';
import type { Pointer } from '../area/pack-file.ts';
import { compilePack } from './compile-pack.rule.ts';
import { readAreaPack } from './read-area-pack.reader.ts';

const PATH = 'sessions/talking-walk-in-east-malling.yaml';

function faultsOf(body: unknown) {
  const files = kentFiles().map((file) => (file.path === PATH ? { ...file, body } : file));
  const read = compilePack(files);
  return read.kind === 'faulty' ? read.faults : [];
}

test.each([
  ['each Tuesday', {}],
  ['on one day alone', { recurs: null }],
  ['with one called off', { cancelled: [{ day: '2025-09-09', why: 'closed' }] }],
  ['with the first moved', { moved: [{ day: '2025-09-02', to: '2025-09-03', why: 'in use' }] }],
])('a session %s is good', (_name, dates) => {
  expect(faultsOf(datedBody(dates))).toEqual([]);
});

const off = (day: string) => ({ day, why: 'closed' });
const move = (more: object) => ({ day: '2025-09-09', to: '2025-09-10', why: 'in use', ...more });
const cases: readonly (readonly [string, Pointer, unknown, string])[] = [
  ['of a service that is not there', ['service'], 'juggling', 'a service that the pack has'],
  ['named otherwise than its file', ['id'], 'another', 'the id that its file is named by'],
  ['for a need that is not there', ['needs', 0], 'hiccups', 'a need that the pack has'],
  ['in a district that is not there', ['venue', 'district'], 'E00000000', 'a district that'],
  ['in a place of another district', ['venue', 'place'], 'Deal', 'a place that the pack has in'],
  ['for nobody', ['ages'], { from: 5, under: 5 }, 'an age over 5'],
  ['by no rule', ['dates', 'recurs'], 'FREQ=OFTEN', 'a rule by days'],
  ['that ends before it starts', ['dates', 'ends'], '09:00', 'a time after it starts'],
  ['from a day of no session', ['dates', 'from'], '2025-09-01', 'a day on which the rule falls'],
  ['that ends as it begins', ['dates', 'until'], '2025-09-02', 'a day on which the rule falls'],
  ['called off on a day of none', ['dates', 'cancelled'], [off('2025-09-10')], 'a date of the'],
  [
    'called off twice',
    ['dates', 'cancelled'],
    [off('2025-09-09'), off('2025-09-09')],
    'a date named once',
  ],
  ['moved from a day of none', ['dates', 'moved'], [move({ day: '2025-09-08' })], 'a date of the'],
  ['moved to end first', ['dates', 'moved'], [move({ ends: '09:30' })], 'a time after it starts'],
];

test.each(cases)('a session %s is found', (_name, at, value, expected) => {
  const faults = faultsOf(withAt(datedBody(), at, value));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.file).toBe(PATH);
  expect(faults[0]?.expected).toContain(expected);
});

test('a session that is never held is found', () => {
  const dates = { recurs: null, cancelled: [off('2025-09-02')] };
  expect(faultsOf(datedBody(dates))).toMatchObject([
    { expected: 'a session that is held', found: '"one that never is"' },
  ]);
});

test('a fault is told with its file and its line', () => {
  const dir = mkdtempSync(join(tmpdir(), 'oast-sessions-'));
  try {
    cpSync(KENT_DIR, dir, { recursive: true });
    const text = stringify(datedBody({ recurs: 'FREQ=WEEKLY;BYDAY=XX' }));
    writeFileSync(join(dir, PATH), text);
    const line = text.split('\n').findIndex((one) => one.includes('recurs:')) + 1;
    expect(readAreaPack(dir)).toMatchObject({
      kind: 'faulty',
      faults: [{ file: PATH, line, found: '"FREQ=WEEKLY;BYDAY=XX"' }],
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
});
