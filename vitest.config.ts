import { defineConfig } from 'vitest/config';

const EVERY = ['src', 'tests', 'scripts', 'bench'].map((folder) => `${folder}/**/*.test.ts`);
const LONG = '**/*.long.test.ts';
const JOURNEYS = 'tests/journeys/**/*.test.ts';
const CRASH = 'tests/crash/**/*.test.ts';
// Pure, or reading only the files of the checkout: no database, nothing shared to spoil.
const RULES = [
  ...['src/**/*.rule.test.ts', 'src/kernel/**/*.test.ts'],
  ...['tests/laws/**/*.test.ts', 'tests/conformance/**/*.test.ts', 'scripts/**/*.test.ts'],
];

/**
 * Four kinds of test, quickest first, so that a broken rule is told before a browser starts or the
 * product is killed; and the long runs, which `npm run test:long` adds.
 */
export default defineConfig({
  test: {
    // A test set aside by mistake must fail here, as it would in CI.
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: RULES,
          exclude: [LONG],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'house',
          include: EVERY,
          exclude: [LONG, JOURNEYS, CRASH, ...RULES],
          globalSetup: 'tests/database.ts',
          maxWorkers: '100%',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: [JOURNEYS],
          exclude: [LONG],
          globalSetup: 'tests/database.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'crash',
          include: [CRASH],
          exclude: [LONG],
          globalSetup: 'tests/database.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'long',
          include: [LONG],
          globalSetup: 'tests/database.ts',
          testTimeout: 30 * 60_000,
          hookTimeout: 5 * 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
