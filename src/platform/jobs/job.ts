import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';

/** Something to do later, in the viewer's area. */
export type Job = {
  readonly task: string;
  /** Codes and ids only: it stands in a table that no row policy of ours keeps. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Jobs of one key that still wait are one job. */
  readonly key: string;
};

/** What a task is handed. */
export type Work = {
  readonly db: Database;
  /** The worker itself, in the job's area: it acts for nobody. */
  readonly viewer: Viewer;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Aborts when the worker must stop: finish what is in hand, begin nothing. */
  readonly signal: AbortSignal;
};

/**
 * Does one job. A throw is tried again later, with longer and longer waits; a job may also run
 * twice (its worker died at the last moment), so a task must bear that.
 */
export type Task = (work: Work) => Promise<void>;

/** A task that also comes round by the clock, whether somebody adds it or not. */
export type Round = {
  readonly task: string;
  readonly area: string;
  /** Crontab form, in UTC: `* * * * *` is every minute. */
  readonly every: string;
};

/** What the worker tells: the shape of the product's log, which keeps allowed fields only. */
export type JobLog = {
  readonly warn: (fields: Readonly<Record<string, unknown>>, words: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, words: string) => void;
};
