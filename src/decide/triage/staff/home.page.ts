import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { queuePath, STAFF_HOME } from '../paths.ts';
import { LISTS } from '../triage.ts';

/** `/staff`: on to the new requests, or to the list that was picked in a narrow window. */
export const homePage: Page = {
  at: STAFF_HOME,
  get: async ({ query }) => {
    const picked = typedIn(query, 'list');
    return go(queuePath(LISTS.find((list) => list === picked) ?? 'new'));
  },
};
