import { the } from '../../../kernel/article.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { draftAt, draftPath, TRACK } from '../paths.ts';
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
      const isAtWork = draft.answers.route === 'professional';
      const teams = teamLinesOf({ house, answers: draft.answers, now: sent.at });
      const view = {
        reference: sent.reference,
        words: sent.words.join(' '),
        told: sent.told,
        sentAt: sent.at,
        isAtWork,
        family: sent.family && { ...sent.family, words: sent.family.words.join(' ') },
        trackAt: `${house.settings.publicUrl}${TRACK}`,
        slipAt: draftPath(draft.id, 'slip'),
        nextSteps: nextSteps(teams),
        helpShown: draft.answers.helpShown,
        back: '',
      };
      const title = isAtWork ? 'We have your referral' : 'We have your request';
      return show('refer/referral/public/sent.page.njk', { ...view, title }, { title });
    },
  };
}

// Who does what, and by when as far as a source says so.
function nextSteps(teams: readonly TeamLine[]) {
  return [
    { state: 'done', heading: 'Sent', says: 'We have it.' },
    { state: 'now', heading: 'Read', says: teams.map(readsSay).join(' ') },
    {
      state: 'next',
      heading: 'Decided',
      says:
        teams.length > 1
          ? 'Each team decides by itself how it can help, or which other help fits better.'
          : 'They decide how they can help, or which other help fits better. They tell you.',
    },
  ];
}

function readsSay({ service, phone, answersWithin, isToFind }: TeamLine): string {
  const who = `A person in ${the(service)} reads it.`;
  if (isToFind) return `${who} We will find out which team it is, and tell you.`;
  const ask = phone === null ? '' : ` Call them on ${phone} to ask.`;
  return `${who} ${answersWithin ?? 'We don’t know how long this takes.'}${ask}`;
}
