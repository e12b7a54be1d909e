import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/index.ts';
import type { AreaBook } from '../directory/index.ts';

/** What these actions and pages need of the house. */
export type Doors = { readonly db: Database; readonly book: Pick<AreaBook, 'now'> };

/** Who is at work, when, and in which visit. */
export type Actor = {
  readonly viewer: Viewer;
  readonly party: string;
  readonly name: string;
  readonly now: Instant;
  readonly visit: string;
};
