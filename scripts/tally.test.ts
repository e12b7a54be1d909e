import { describe, expect, test } from 'vitest';
import { countTests } from './tally.ts';

const GOOD = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const BAD = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const UNLOADED = { status: 'failed', assertionResults: [] };

function report(passed: number, failed: number, testResults: readonly object[], skipped = 0) {
  const counts = { numPassedTests: passed, numFailedTests: failed };
  return JSON.stringify({ ...counts, numPendingTests: skipped, numTodoTests: 0, testResults });
}

describe('a test run is counted', () => {
  test.each([
    ['all pass', report(3, 0, [GOOD]), 0, 3, 0],
    ['some fail', report(3, 2, [GOOD, BAD]), 1, 3, 2],
    ['a file does not load', report(3, 0, [GOOD, UNLOADED]), 1, 3, 1],
    ['an error outside every test', report(3, 0, [GOOD]), 1, 3, 1],
    ['no test at all', report(0, 0, []), 0, 0, 1],
    ['a crash without a report', '', 134, 0, 1],
    ['half a report', '{"numPassedTests": 3', 1, 0, 1],
    ['some were not run', report(3, 0, [GOOD], 2), 0, 3, 0],
  ])('%s', (_, told, status, passed, failed) => {
    expect(countTests(told, status)).toMatchObject({ passed, failed });
  });

  test('what did not run is said', () => {
    expect(countTests(report(3, 0, [GOOD], 2), 0).notes.join()).toMatch(/^2 not run/);
  });
});
