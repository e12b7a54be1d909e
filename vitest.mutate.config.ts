import { defineConfig } from 'vitest/config';

/** What `npm run mutate` holds against each mutant: the tests of the check that need no database. */
export default defineConfig({
  test: {
    include: ['src/find/eligibility/*.test.ts'],
    exclude: ['**/*.long.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
  },
});
