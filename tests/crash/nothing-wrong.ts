import type { Account } from './take-account.ts';

/** What every account of a run must say. */
export const NOTHING_WRONG: Account['wrong'] = {
  lost: [],
  unheardOf: [],
  sentTwice: [],
  halfWritten: [],
  orphans: [],
  unlike: [],
  messages: { unsent: [], lost: [], twice: [], strange: [], untold: [] },
  stuck: [],
  troubles: [],
  undone: [],
  deaths: [],
  untracked: [],
  helpNowDown: 0,
  audit: [],
};
