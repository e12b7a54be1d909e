import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bornAt, isPostmasterOf } from '../../src/platform/db/embedded-process.ts';
import { findRunning } from '../../src/platform/db/index.ts';
import { type Acknowledged, askForHelp, familyCalled } from './families.ts';
import { track } from './followers.ts';
import { personAt } from './person.ts';
import { endPrograms, oast, type Program, startProgram } from './program.ts';
import { freePort } from './supervisor.ts';

const SLOW = 120_000;
const TEN_SECONDS = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'oast-starts-'));
const dataDir = join(folder, 'data');

// Open to be entered, since a start as root runs PostgreSQL as someone else.
chmodSync(folder, 0o711);

afterAll(() => {
  endPrograms();
  const left = postmaster();
  if (left !== undefined) process.kill(left, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('one data folder', () => {
  let port: number;
  let first: Program;
  let acknowledged: Acknowledged;

  beforeAll(async () => {
    port = await freePort();
    first = await started(port);
    acknowledged = await askForHelp(visitor(port), familyCalled(0));
  }, SLOW);

  test('refuses a second start in plain words', { timeout: SLOW }, async () => {
    const second = startProgram('start', { DATA_DIR: dataDir, PORT: String(await freePort()) });
    const { code, said } = await second.ended;
    expect(said).toBe(
      `Another Oast (process ${first.pid}) is already using the database in ${dataDir}. ` +
        'Stop that one first, or start with another data folder.\n',
    );
    expect(code).toBe(1);
  });

  test('refuses a port in use, and stops its own database', { timeout: SLOW }, async () => {
    const other = join(folder, 'other');
    const second = startProgram('start', { DATA_DIR: other, PORT: String(port) });
    const { code, said } = await second.ended;
    expect(said).toContain(`Something else is using port ${port}.`);
    expect(code).toBe(1);
    expect(findRunning(other)).toBeUndefined();
  });

  test('lets a command work on the database that runs', { timeout: SLOW }, async () => {
    const { code, said } = await oast(['audit', 'verify'], { DATA_DIR: dataDir });
    expect(said).toContain('The audit is whole');
    expect(code).toBe(0);
  });

  test('gives way after a kill, with all that was acknowledged', { timeout: SLOW }, async () => {
    const left = postmaster();
    first.signal('SIGKILL');
    await first.ended;
    expect(left === undefined ? left : bornAt(left)).toBeDefined();

    first = await started(port);
    expect(first.said()).toContain('An earlier run was killed and left PostgreSQL running');
    const [words = ''] = acknowledged.words;
    const page = await track(visitor(port), acknowledged.reference, words);
    expect(page.at).toBe('/track/request');
    expect(page.html).toContain(acknowledged.reference);
  });

  test('is let go within ten seconds of Ctrl-C', { timeout: SLOW }, async () => {
    const left = postmaster();
    const told = performance.now();
    first.signal('SIGINT');
    const { code, said } = await first.ended;
    expect(performance.now() - told).toBeLessThan(TEN_SECONDS);
    expect(said).toContain('Stopping: finishing what is in hand.');
    expect(code).toBe(0);
    expect(left === undefined ? 'none' : bornAt(left)).toBeUndefined();
    expect(findRunning(dataDir)).toBeUndefined();
  });
});

describe('settings with faults', () => {
  test('are all told at once, with status 2', async () => {
    const { code, said } = await startProgram('start', {
      PORT: '70000',
      PUBLIC_URL: 'help.example.org',
      OAST_SECRET_KEY: 'short',
      DATABASE_URL: 'mysql://somewhere',
      OAST_NOW: 'yesterday',
    }).ended;
    expect(said.split('\n').slice(0, -1)).toEqual([
      '5 settings are wrong:',
      '  PORT must be a whole number from 0 to 65535',
      '  DATABASE_URL must begin with postgres:// or postgresql://',
      '  PUBLIC_URL must be an http or https address',
      '  OAST_SECRET_KEY must be at least 32 characters long',
      '  OAST_NOW must be an instant like 2026-11-24T09:00:00Z',
    ]);
    expect(code).toBe(2);
  });

  test('keep a service off the embedded database and other days', async () => {
    const { code, said } = await startProgram('serve', { OAST_NOW: '2026-11-24T09:00:00Z' }).ended;
    expect(said).toContain('DATABASE_URL is needed');
    expect(said).toContain('DATABASE_OWNER_URL is needed');
    expect(said).toContain('OAST_SECRET_KEY is needed');
    expect(said).toContain('PUBLIC_URL is needed');
    expect(said).toContain('TRUSTED_PROXIES is needed');
    expect(said).toContain('OAST_NOW is for tests and demonstrations');
    expect(code).toBe(2);
  });
});

async function started(port: number): Promise<Program> {
  const program = startProgram('start', { DATA_DIR: dataDir, PORT: String(port) });
  await program.says('Oast is ready');
  return program;
}

function visitor(port: number) {
  return personAt({ base: `http://127.0.0.1:${port}`, from: '198.18.0.1' });
}

/** The process that runs the folder's database; undefined when none does. */
function postmaster(): number | undefined {
  const pgdata = join(dataDir, 'pgdata');
  try {
    const pid = Number.parseInt(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8'), 10);
    return isPostmasterOf(pid, pgdata) ? pid : undefined;
  } catch {
    return undefined;
  }
}
