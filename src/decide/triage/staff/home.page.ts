import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { queuePath, STAFF_HOME } from '../paths.ts';
import { LISTS } from '../triage.ts';
import { teamIn, teamLinked } from './queue-team.page.ts';

/** `/staff`: on to the new requests, or to the list and the team that were picked. */
export const homePage: Page = {
  at: STAFF_HOME,
  get: async ({ query, viewer }) => {
    const picked = typedIn(query, 'list');
    const list = LISTS.find((one) => one === picked) ?? 'new';
    return go(queuePath(list, teamLinked(viewer, teamIn(query, viewer))));
  },
};
