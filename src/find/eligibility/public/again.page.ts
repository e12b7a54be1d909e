import { go, type Page } from '../../../platform/web/page.ts';
import { forgetOpened } from '../../advice/kept-advice.ts';
import { keepCheck, NOTHING_YET } from '../kept-check.ts';
import { CHECK_AGAIN, START } from '../paths.ts';

/** `POST /check/again`: forgets every answer, so that none is taken for another child's. */
export const againPage: Page = {
  at: CHECK_AGAIN,
  get: async () => go(START),
  post: async (visit) => {
    keepCheck(visit, NOTHING_YET);
    forgetOpened(visit);
    return go(START);
  },
};
