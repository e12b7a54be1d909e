import { go, type Page, show } from '../../../platform/web/page.ts';
import { draftAt, draftPath } from '../paths.ts';
import { sentOf } from '../sent.reader.ts';
import { draftAtHand, type ReferHouse } from './draft-at-hand.page.ts';
import { type TeamLine, teamLinesOf } from './who-reads.page.ts';

/** "We have your request": the reference, the words, and what happens next. Safe to open again. */
export function sentPage(house: ReferHouse): Page {
  return {
    at: draftAt('sent'),
    get: async (visit) => {
      const { draft, key } = await draftAtHand(house, visit);
      const sent = sentOf(house, key, draft);
      if (!sent) return go(draftPath(draft.id, 'check'));
      const view = {
        reference: sent.reference,
        words: sent.words.join(' '),
        told: sent.told,
        sentAt: sent.at,
        nextSteps: nextSteps(teamLinesOf({ house, answers: draft.answers, now: sent.at })),
        helpShown: draft.answers.helpShown,
        back: '',
      };
      return show('refer/referral/public/sent.page.njk', view, { title: 'We have your request' });
    },
  };
}

// Who does what, and by when as far as a source says so.
function nextSteps(teams: readonly TeamLine[]) {
  const [first] = teams;
  const when = first?.answersWithin ?? 'We don’t know how long this takes.';
  const ask = first?.phone ? ` Call them on ${first.phone} to ask.` : '';
  return [
    { state: 'done', heading: 'Sent', says: 'We have it.' },
    {
      state: 'now',
      heading: 'Read',
      says: `A person in the ${first?.service ?? 'team'} reads it. ${when}${ask}`,
    },
    {
      state: 'next',
      heading: 'Decided',
      says: 'They decide how they can help, or which other help fits better. They tell you.',
    },
  ];
}
