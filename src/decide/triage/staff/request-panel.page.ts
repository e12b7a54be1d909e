import { addDays, type Day, dayOf, sayDay } from '../../../kernel/day.ts';
import { mayMove } from '../../../refer/referral/moves.ts';
import { isToBeFound } from '../give-request.action.ts';
import { requestPath } from '../paths.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { isLate } from '../which-list-is-home.rule.ts';
import { acceptancePanel } from './acceptance-panel.page.ts';
import { mayDecide, type TriageHouse } from './acting.page.ts';
import { askPanel } from './ask-panel.page.ts';
import { decidedPanel } from './decided-panel.page.ts';
import { declinePanel } from './decline-panel.page.ts';
import { givePanel } from './give-panel.page.ts';
import { whyWithdrawn, withdrawnBy } from './request-withdrawn.page.ts';
import type { Panelled } from './showing.page.ts';
import { urgencyPanel } from './urgency-panel.page.ts';

/** The decision panel: what may be decided, the form of it, or what was decided. */
export function panelOf(house: TriageHouse, panelled: Panelled) {
  const { visit, page, showing } = panelled;
  const { request } = page.whole;
  const asked = page.service?.name ?? 'this service';
  if (request.state === 'withdrawn') {
    const day = sayDay(dayOf(request.stateSince));
    const { whole } = page;
    const says = `${withdrawnBy(whole)} on ${day}. ${whyWithdrawn(whole)} There is nothing to decide.`;
    return { kind: 'note', says };
  }
  if (page.desk.decision) return decidedPanel(house, page, page.desk.decision);
  if (!mayDecide(visit.viewer)) {
    return { kind: 'note', says: 'It is not decided yet. Triage of this team decides it.' };
  }
  switch (showing.step) {
    case 'acceptance':
      return acceptancePanel(panelled);
    case 'decline':
      return declinePanel(house, panelled);
    case 'information':
      return mayMove(request.state, 'information-asked')
        ? askPanel(house, panelled)
        : movesPanel(panelled, asked);
    case 'team':
      return isToBeFound(request) ? givePanel(house, panelled) : movesPanel(panelled, asked);
    case 'urgency':
      return urgencyPanel(panelled);
    case null:
      return movesPanel(panelled, asked);
  }
}

/** What may be done now: the table of legal moves says so. */
function movesPanel({ visit, page }: Panelled, asked: string) {
  const { request } = page.whole;
  const items = MOVES_SAID.filter(({ to }) => mayMove(request.state, to));
  const give = isToBeFound(request) ? [GIVE] : [];
  return {
    kind: 'moves',
    asked,
    waits: waitingSays(page, dayOf(visit.now)),
    items: [...give, ...items].map(({ step, text, second }) => ({
      href: `${requestPath(request.id)}?decide=${step}#decide`,
      text,
      second,
    })),
  };
}

/** Of one that waits for an answer: until when. */
function waitingSays({ whole, desk }: RequestPage, today: Day): string {
  if (whole.request.state !== 'information-asked' || desk.answerBy === null) return '';
  const day = sayDay(desk.answerBy);
  return isLate(desk.answerBy, today)
    ? `No answer by ${day}. You can decide with what is known.`
    : `More was asked. The clock keeps running. If nothing comes, it is back on ${sayDay(addDays(desk.answerBy, 1))}.`;
}

const GIVE = { step: 'team', text: 'Give it to a team', second: 'Which team, and why' };

const MOVES_SAID = [
  { to: 'accepted', step: 'acceptance', text: 'Accept', second: 'Way of helping, how soon' },
  {
    to: 'information-asked',
    step: 'information',
    text: 'Ask for information',
    second: 'From whom, by when',
  },
  {
    to: 'declined',
    step: 'decline',
    text: 'Decline, and offer other help',
    second: 'Reason, other help or none exists, who checks',
  },
] as const;
