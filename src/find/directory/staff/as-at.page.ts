import { dayOf, sayDay } from '../../../kernel/day.ts';
import { keepAsAt, readsAsAt } from '../../../platform/web/as-at.ts';
import type { Fault } from '../../../platform/web/fault.ts';
import { boxesOf, readDay, typed, typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { AS_AT } from '../paths.ts';

const FIELD = { name: 'day', what: 'to see the public pages on' };

/**
 * The public pages as on another day, for a member of staff: the services, criteria, teams and hours
 * that were in force then. It stands in their own browser, and they go back to today from any page.
 */
export const asAtPage: Page = {
  at: AS_AT,
  get: async (visit) => form(visit, []),
  post: async (visit) => {
    const isOver = typedIn(visit.body, 'act') === 'today';
    const day = isOver ? null : readDay(visit.body, FIELD);
    if (day?.kind === 'faulty') return form(visit, day.faults);
    keepAsAt(visit.kept, day?.value ?? null);
    return go('/');
  },
};

function form({ body, now, kept }: Visit, faults: readonly Fault[]): Outcome {
  const seen = readsAsAt(kept);
  const view = {
    action: AS_AT,
    typed: typed(body, boxesOf(FIELD.name)),
    seen: seen === null ? '' : sayDay(seen),
    today: sayDay(dayOf(now)),
  };
  return show('find/directory/staff/as-at.page.njk', view, { title: 'As on another day', faults });
}
