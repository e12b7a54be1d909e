import { canonical } from '../../../find/area/digest.rule.ts';
import { lendFacts } from '../../../find/eligibility/kept-check.ts';
import { dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { mayVisit, stepBefore } from '../journey.rule.ts';
import { draftAt, draftPath } from '../paths.ts';
import type { DraftAnswers, DraftPart } from '../referral.ts';
import { savePart } from '../save-part.action.ts';
import { type SentOrNot, sendReferral } from '../send-referral.action.ts';
import { whatSavingDoes } from '../what-does-saving-do.rule.ts';
import { answersShown } from './answers-shown.page.ts';
import { type AtHand, draftAtHand, type ReferHouse, withLentFacts } from './draft-at-hand.page.ts';
import { captionOf, wayInto } from './step-way.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

/** "Check your answers": all that was said, each with its way back, and the sending. */
export function checkPage(house: ReferHouse): Page {
  return {
    at: draftAt('check'),
    get: async (visit) => {
      const hand = withLentFacts(await draftAtHand(house, visit), visit);
      const elsewhere = elsewhereFor(hand, visit);
      if (elsewhere) return elsewhere;
      lendOwn(hand, visit);
      return shown(house, hand, visit);
    },
    post: async (visit) => {
      const own = await draftAtHand(house, visit);
      const hand = withLentFacts(own, visit);
      // What was shown is what is sent: facts that were changed since are shown again first.
      if (!hand.draft.sent && typedIn(visit.body, 'seen') !== seenOf(house, hand)) {
        return shown(house, hand, visit, [LOOK_AGAIN]);
      }
      const version = await saveLentFacts(house, { own, hand, visit });
      const sent = await sendReferral(house, hand.key, { version, now: visit.now });
      return afterSending(house, { hand, visit, sent });
    },
  };
}

const LOOK_AGAIN = 'Something changed since you saw this page. Look again, then send it.';

function lendOwn({ draft }: AtHand, visit: Visit): void {
  const { id, answers } = draft;
  lendFacts(visit, { id, facts: answers.facts, returnTo: draftPath(id, 'check') });
}

/** A short name for the facts that the page showed; it tells nothing of them. */
function seenOf({ keys }: ReferHouse, { draft }: AtHand): string {
  return keys.hash('facts-seen', canonical(draft.answers.facts)).slice(0, 16);
}

type Lent = { readonly own: AtHand; readonly hand: AtHand; readonly visit: Visit };

// The version to send: the one that the sender saw, or the one that their own changes made of it.
async function saveLentFacts(house: ReferHouse, { own, hand, visit }: Lent): Promise<number> {
  const { facts, helpShown } = hand.draft.answers;
  const seen = Number(typedIn(visit.body, 'version'));
  const withFacts = await saveIfChanged(house, own, { part: 'facts', value: facts, seen, visit });
  const help = { part: 'helpShown', value: helpShown, seen: withFacts, visit } as const;
  return await saveIfChanged(house, own, help);
}

type Change<P extends DraftPart> = {
  readonly part: P;
  readonly value: Exclude<DraftAnswers[P], undefined>;
  readonly seen: number;
  readonly visit: Visit;
};

async function saveIfChanged<P extends DraftPart>(
  house: ReferHouse,
  { key, draft }: AtHand,
  { part, value, seen, visit }: Change<P>,
): Promise<number> {
  const does = whatSavingDoes({ ...draft, version: seen }, { version: seen, part, value });
  if (does !== 'save') return seen;
  const saved = await savePart<P>(house, key, { version: seen, part, value, now: visit.now });
  return saved.kind === 'saved' ? saved.draft.version : seen;
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
      return shown(house, { ...hand, draft: sent.newer }, visit, [LOOK_AGAIN]);
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
  return go(wayInto(draft, today));
}

function shown(
  house: ReferHouse,
  { key, draft }: AtHand,
  visit: Visit,
  says: readonly string[] = [],
): Outcome {
  const today = dayOf(visit.now);
  const before = stepBefore('check', draft.answers, today);
  const pack = house.book.now();
  const isAtWork = draft.answers.route === 'professional';
  const view = {
    sections: answersShown(draft, { pack, today }),
    teams: teamLinesOf({ house, answers: draft.answers, now: visit.now }),
    version: draft.version,
    seen: seenOf(house, { key, draft }),
    isAtWork,
    caption: captionOf(draft.answers),
    teamsAt: `${draftPath(draft.id, 'teams')}?from=check`,
    back: before && !isAtWork ? draftPath(draft.id, before) : wayInto(draft, today),
  };
  const faults = says.map((words) => ({ field: 'send', says: words }));
  const status = says.length > 0 ? 409 : 200;
  return show('refer/referral/public/check.page.njk', view, {
    title: 'Check your answers',
    faults,
    status,
  });
}
