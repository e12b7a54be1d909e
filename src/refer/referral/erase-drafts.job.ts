import type { Clock } from '../../kernel/clock.ts';
import { dayOf } from '../../kernel/day.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { eraseDrafts } from './erase-drafts.action.ts';

/** The task's name; it comes round once a day. */
export const ERASE_DRAFTS = 'erase-drafts';

/** Erases the drafts whose day has come. Running it again erases nothing more. */
export function eraseDraftsTask(clock: Clock): Task {
  return async ({ db, viewer }) => {
    await eraseDrafts(db, viewer, dayOf(clock.now()));
  };
}
