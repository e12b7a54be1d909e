/** What one run came to: one line of JSON, and one line of history.jsonl where it is kept. */
export type Figures = {
  readonly bench: string;
  /** What was measured: `oast`, or what it is held against. */
  readonly what: string;
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds that half, 95 and 99 in a hundred were answered in; null for work in a row. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Milliseconds of processor a request, in the process that answers. */
  readonly cpuMs: number;
  /** The same of PostgreSQL's processes; null where there is none, or the machine does not tell. */
  readonly databaseCpuMs: number | null;
  /** Statements a request, without those that begin, end or name the viewer. */
  readonly queries: number;
  /** Resident memory of the process that answers, at the end of the run. */
  readonly memoryMb: number;
  /** What else one should know to read the line. */
  readonly of: string;
};

/** What a run counted. */
export type Counted = {
  readonly bench: string;
  readonly what: string;
  readonly of: string;
  /** Milliseconds that each answer took. */
  readonly took: readonly number[];
  readonly requests: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly databaseCpuMs: number | null;
  readonly statements: number;
  readonly memoryBytes: number;
};

/** Works a run's figures out, rounded to what can be read. Throws where nothing was answered. */
export function figuresOf(counted: Counted): Figures {
  const { bench, what, of, requests, ms } = counted;
  if (requests === 0) throw new Error(`Nothing was answered: ${bench}, ${what}`);
  const sorted = counted.took.toSorted((one, other) => one - other);
  return {
    bench,
    what,
    requests,
    seconds: round(ms / 1000),
    perSecond: Math.round((requests * 1000) / ms),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    cpuMs: round(counted.cpuMs / requests),
    databaseCpuMs: counted.databaseCpuMs === null ? null : round(counted.databaseCpuMs / requests),
    queries: round(counted.statements / requests),
    memoryMb: Math.round(counted.memoryBytes / 1_048_576),
    of,
  };
}

/** The least value that so large a part of them do not pass; null of none. */
export function percentile(sorted: readonly number[], part: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  return value === undefined ? null : round(value);
}

function round(value: number): number {
  return value < 1 ? Math.round(value * 10_000) / 10_000 : Math.round(value * 100) / 100;
}
