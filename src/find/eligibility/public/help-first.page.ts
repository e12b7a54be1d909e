import { go, type Page, show } from '../../../platform/web/page.ts';
import { helpFirst } from '../../directory/help-panel.rule.ts';
import { HELP_NOW } from '../../directory/paths.ts';
import { questionFirst } from '../next-question.rule.ts';
import { CHECK_HELP_FIRST, CHECK_SAFE } from '../paths.ts';
import { type CheckHouse, standingAt } from './standing.page.ts';
import { STEP_AT, wayOn, withFrom } from './way-on.page.ts';

/** `/check/help-first`: whom to talk to now, then on. It stops nobody, and repeats nothing said. */
export function helpFirstPage(house: CheckHouse): Page {
  return {
    at: CHECK_HELP_FIRST,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      const { journey, words, from, loan, pack, day } = standing;
      const first = loan ? null : questionFirst('safe', journey);
      if (first !== null) return go(STEP_AT[first]);
      const view = {
        lines: helpFirst(pack.area.contacts, day),
        isSelf: words.voice === 'self',
        isFamily: words.voice === 'family' || words.voice === 'other',
        back: withFrom(CHECK_SAFE, from),
        wayOn: wayOn(standing),
        helpNow: HELP_NOW,
      };
      const title = 'You can talk to someone now';
      return show('find/eligibility/public/help-first.page.njk', view, { title });
    },
  };
}
