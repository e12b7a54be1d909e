import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AreaPack } from '../directory/pack.ts';

/** What these actions and pages need of the house. */
export type Doors = { readonly db: Database; readonly book: { readonly now: () => AreaPack } };

/** Who is at work, when, and in which visit. */
export type Actor = {
  readonly viewer: Viewer;
  readonly party: string;
  readonly name: string;
  readonly now: Instant;
  readonly visit: string;
};
