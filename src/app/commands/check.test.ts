import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oast-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Run = { readonly status: number | null; readonly lines: readonly string[]; wrong: string };

/** Runs `oast check FILE` on a file of these words, as somebody at a terminal does. */
function check(words: string): Run {
  const file = join(folder, 'requests.json');
  writeFileSync(file, words);
  const run = spawnSync(process.execPath, ['src/app/cli.ts', 'check', file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, lines, wrong: run.stderr };
}

const FACTS = [
  { home: { place: 'Margate' }, needs: ['anxiety'], impact: 'limited' },
  { dateOfBirth: '2004-02-29', learns: { where: 'college', postcode: 'CT1 2AB' } },
  { home: { district: 'E09000001' }, immediateDanger: true },
  { needs: ['eating-and-swallowing'], done: [], asker: 'education-professional' },
  {},
];
const WRONG = [
  { of: { facts: { home: { place: 'Atlantis' } } }, path: '/facts/home' },
  { of: { facts: { needs: ['gremlins'] } }, path: '/facts/needs' },
  { of: { asAt: 'noon' }, path: '/asAt' },
  { of: null, path: '' },
];

/** A request of each kind in turn, at a second of its own; every seventh has a fault. */
function caseAt(n: number) {
  const wrong = n % 7 === 6 ? WRONG[n % WRONG.length] : undefined;
  const asAt = new Date(Date.UTC(2025, 10, 1, 0, 0, n)).toISOString().replace('.000Z', 'Z');
  const request = wrong ? wrong.of : { asAt, facts: FACTS[n % FACTS.length] };
  return { request, expected: wrong ? { status: 400, path: `/${n}${wrong.path}` } : { asAt } };
}

describe('oast check', () => {
  test('answers a thousand mixed requests in order', () => {
    const cases = Array.from({ length: 1000 }, (_, n) => caseAt(n));
    const { status, lines, wrong } = check(JSON.stringify(cases.map(({ request }) => request)));
    expect(wrong).toBe('');
    expect(lines).toHaveLength(1000);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject(
      cases.map(({ expected }) => expected),
    );
    expect(status).toBe(1);
  });

  test('ends well when nothing is wrong', () => {
    const { status, lines } = check(JSON.stringify(FACTS.map((facts) => ({ facts }))));
    expect([status, lines.length]).toEqual([0, FACTS.length]);
  });

  test.each([
    ['no array', '{"facts":{}}', 1],
    ['no JSON', '[{"facts":{"impact":NaN}}]', 0],
  ])('says that a file holds %s, and fails', (_says, words, count) => {
    const { status, lines, wrong } = check(words);
    expect([status, lines.length]).toEqual([1, count]);
    expect(`${lines}${wrong}`).toMatch(/JSON/);
  });
});
