import { dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { mayVisit, nextStep, stepBefore } from '../journey.rule.ts';
import { draftAt, draftPath } from '../paths.ts';
import { type SentOrNot, sendReferral } from '../send-referral.action.ts';
import { answersShown } from './answers-shown.page.ts';
import { type AtHand, draftAtHand, type ReferHouse } from './draft-at-hand.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

/** "Check your answers": all that was said, each with its way back, and the sending. */
export function checkPage(house: ReferHouse): Page {
  return {
    at: draftAt('check'),
    get: async (visit) => {
      const hand = await draftAtHand(house, visit);
      return elsewhereFor(hand, visit) ?? shown(house, hand, visit);
    },
    post: async (visit) => {
      const hand = await draftAtHand(house, visit);
      const version = Number(typedIn(visit.body, 'version'));
      const sent = await sendReferral(house, hand.key, { version, now: visit.now });
      return afterSending(house, { hand, visit, sent });
    },
  };
}

type Sending = { readonly hand: AtHand; readonly visit: Visit; readonly sent: SentOrNot };

function afterSending(house: ReferHouse, { hand, visit, sent }: Sending): Outcome {
  const { id } = hand.draft;
  switch (sent.kind) {
    case 'sent':
      return go(draftPath(id, 'sent'));
    case 'gone':
      throw new NotFound('the draft is kept no more');
    case 'stale':
      return shown(house, { ...hand, draft: sent.newer }, visit, [
        'Something changed since you saw this page. Look again, then send it.',
      ]);
    case 'not-ready':
      return go(draftPath(id, sent.pages[0] ?? 'names'));
    case 'cannot-ask':
      return shown(house, hand, visit, [
        'We can’t send this as it is. Call the team: they can still help you.',
      ]);
  }
}

function elsewhereFor({ draft }: AtHand, visit: Visit): Outcome | undefined {
  if (draft.sent) return go(draftPath(draft.id, 'sent'));
  const today = dayOf(visit.now);
  if (mayVisit('check', draft.answers, today)) return undefined;
  return go(draftPath(draft.id, nextStep(draft.answers, today)));
}

function shown(
  house: ReferHouse,
  { draft }: AtHand,
  visit: Visit,
  says: readonly string[] = [],
): Outcome {
  const today = dayOf(visit.now);
  const before = stepBefore('check', draft.answers, today);
  const pack = house.book.now();
  const view = {
    sections: answersShown(draft, { pack, today }),
    teams: teamLinesOf({ house, answers: draft.answers }),
    version: draft.version,
    back: before ? draftPath(draft.id, before) : '',
  };
  const faults = says.map((words) => ({ field: 'send', says: words }));
  const status = says.length > 0 ? 409 : 200;
  return show('refer/referral/public/check.page.njk', view, {
    title: 'Check your answers',
    faults,
    status,
  });
}
