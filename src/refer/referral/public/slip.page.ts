import { dayOf, sayDay } from '../../../kernel/day.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { draftAt, draftPath, TRACK } from '../paths.ts';
import { sentOf } from '../sent.reader.ts';
import { draftAtHand, type ReferHouse } from './draft-at-hand.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

const TITLE = 'How to see where your request is';

/**
 * A page for a professional to print and give to the family: their own reference and words. It may
 * lie about at home, so it names no child and tells nothing of the worry.
 */
export function slipPage(house: ReferHouse): Page {
  return {
    at: draftAt('slip'),
    get: async (visit) => {
      const { draft, key } = await draftAtHand(house, visit);
      const sent = sentOf(house, key, draft);
      if (!sent) return go(draftPath(draft.id, 'check'));
      const sentAt = draftPath(draft.id, 'sent');
      if (!sent.family) return go(sentAt);
      const teams = teamLinesOf({ house, answers: draft.answers, now: sent.at });
      const view = {
        title: TITLE,
        reference: sent.reference,
        words: sent.family.words.join(' '),
        trackAt: `${house.settings.publicUrl}${TRACK}`,
        sentOn: sayDay(dayOf(sent.at)),
        teams,
        back: sentAt,
      };
      return show('refer/referral/public/slip.page.njk', view, { title: TITLE });
    },
  };
}
