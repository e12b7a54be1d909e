import { dayOf, sayDay } from '../../../kernel/day.ts';
import { type Page, show } from '../../../platform/web/page.ts';
import { nextStep } from '../journey.rule.ts';
import { draftPath, REFER_RETURN } from '../paths.ts';
import type { Draft } from '../referral.ts';
import { draftsKept, type ReferHouse } from './draft-at-hand.page.ts';

/** `/refer/return`: the requests that this browser began and can still open. */
export function returnPage(house: ReferHouse): Page {
  return {
    at: REFER_RETURN,
    get: async (visit) => {
      const today = dayOf(visit.now);
      const drafts = await draftsKept(house, visit);
      const view = {
        drafts: drafts.map((draft) => ({
          href: draftPath(draft.id, draft.sent ? 'sent' : nextStep(draft.answers, today)),
          says: sayDraft(draft),
        })),
        back: '',
      };
      return show('refer/referral/public/return.page.njk', view, {
        title: 'Carry on with your request',
      });
    },
  };
}

function sayDraft({ answers, sent }: Draft): string {
  const who = answers.names?.knownAs || answers.names?.childGiven || 'a request you began';
  return sent ? `${who}: sent on ${sayDay(dayOf(sent.at))}` : `${who}: not sent yet`;
}
