import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { countTests, type Tally } from './tally.ts';

// `npm test`: every check and every test, quickest first, each run whatever came before it. The
// last line is `N passed, N failed`: a check counts as one, a test as one. `--long` adds the
// `*.long.test.ts` files, and the mutants of the check's rules.

const NODE = 24;
const root = join(import.meta.dirname, '..');
const isLong = process.argv.includes('--long');

type Check = { readonly name: string; readonly run: readonly string[] };

const CHECKS: readonly Check[] = [
  { name: 'format and lint', run: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'types', run: ['typescript/bin/tsc', '-p', '.'] },
  {
    name: 'imports',
    run: [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', 'dependency-cruiser.config.ts'],
      ...['src', 'tests', 'scripts', 'bench'].filter((folder) => existsSync(join(root, folder))),
    ],
  },
];

const MUTATE = ['@stryker-mutator/core/bin/stryker.js', 'run'];

if (Number(process.versions.node.split('.')[0]) < NODE) {
  console.error(
    `These tests need Node ${NODE}, which npm ci installs; this is ${process.version}.`,
  );
  console.error('Start them with `npm test`, or put node_modules/.bin first in PATH.');
  process.exit(1);
}
process.exitCode = (await runAll()) ? 0 : 1;

async function runAll(): Promise<boolean> {
  const started = performance.now();
  const total = { passed: 0, failed: 0 };
  const add = ({ passed, failed, notes }: Tally): void => {
    total.passed += passed;
    total.failed += failed;
    for (const note of notes) console.log(note);
  };
  for (const check of CHECKS) add(await runCheck(check.name, inModules(check.run)));
  add(await runCheck('stylesheets', ['scripts/build-css.ts', '--check']));
  add(await runCheck('docs that the code tells', ['scripts/build-docs.ts', '--check']));
  add(await runTests());
  if (isLong) add(await runCheck('mutants of the rules', inModules(MUTATE)));
  console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

async function runCheck(name: string, args: readonly string[]): Promise<Tally> {
  console.log(`\n--- ${name}`);
  const status = await node(args);
  if (status === 0) return { passed: 1, failed: 0, notes: [] };
  return { passed: 0, failed: 1, notes: [`FAILED: ${name}`] };
}

async function runTests(): Promise<Tally> {
  console.log('\n--- tests');
  const folder = mkdtempSync(join(tmpdir(), 'oast-test-run-'));
  const report = join(folder, 'report.json');
  const status = await node([
    ...inModules(['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json']),
    `--outputFile.json=${report}`,
    ...(isLong ? [] : ['--project=!long']),
  ]);
  const told = existsSync(report) ? readFileSync(report, 'utf8') : '';
  rmSync(folder, { recursive: true });
  return countTests(told, status);
}

function inModules([bin = '', ...args]: readonly string[]): readonly string[] {
  return [join('node_modules', bin), ...args];
}

/** Runs a script with this Node, its output with ours; what it starts finds the same Node. */
function node(args: readonly string[]): Promise<number> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGTERM', stop);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      if (signal !== null) console.log(`Stopped by ${signal}.`);
      done(code ?? 1);
    });
  });
}
