import type { AreaPack } from '../../find/directory/pack.ts';
import type { Check } from '../../find/eligibility/could-it-help.rule.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/database.ts';

/** What this room needs of the house. */
export type Doors = {
  readonly db: Database;
  readonly book: { readonly now: () => AreaPack; readonly check: () => Check };
  readonly settings: { readonly publicUrl: string };
};

/** Whoever works on a request: for the policies, by name, and when. */
export type Actor = {
  readonly viewer: Viewer;
  /** Their own party, apart from their teams'. */
  readonly party: string;
  readonly name: string;
  readonly now: Instant;
  /** The name of their visit, for the audit. */
  readonly visit: string;
};
