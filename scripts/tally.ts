/** What a step came to, and what to say of it. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
};

/**
 * Counts the tests of a vitest run from its JSON report and its exit status. A run that ended badly
 * fails even when every test it told of passed: a crash, an error outside a test, or no test at all.
 */
export function countTests(report: string, status: number): Tally {
  const read = readReport(report);
  if (!read) {
    return { passed: 0, failed: 1, notes: [`FAILED: vitest left no report (status ${status})`] };
  }
  const { passed, failedTests, brokenFiles, skipped } = read;
  const failed = failedTests + brokenFiles;
  const notes = [
    ...(skipped > 0 ? [`${skipped} not run: they need what this machine was not given`] : []),
    ...(brokenFiles > 0 ? [`FAILED: files that did not load or tidy up: ${brokenFiles}`] : []),
  ];
  if (passed + failed === 0) return { passed, failed: 1, notes: ['FAILED: no test ran'] };
  if (status === 0 || failed > 0) return { passed, failed, notes };
  const note = `FAILED: every test passed, but vitest ended with status ${status}`;
  return { passed, failed: 1, notes: [...notes, note] };
}

type Read = {
  readonly passed: number;
  readonly failedTests: number;
  readonly skipped: number;
  /** Files that failed though none of their tests did. */
  readonly brokenFiles: number;
};

function readReport(report: string): Read | undefined {
  const read = parse(report);
  if (!isReport(read)) return undefined;
  const broken = read.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: read.numPassedTests,
    failedTests: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
    brokenFiles: broken.length,
  };
}

function parse(report: string): unknown {
  try {
    return JSON.parse(report);
  } catch {
    // A run that crashed leaves half a report, or none: countTests says so.
    return undefined;
  }
}

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

function isReport(read: unknown): read is Report {
  return typeof read === 'object' && read !== null && 'testResults' in read;
}
