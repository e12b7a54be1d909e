import { requestPath } from '../paths.ts';
import { acceptancePanel } from './acceptance-panel.page.ts';
import { mayDecide, type TriageHouse } from './acting.page.ts';
import { decidedPanel } from './decided-panel.page.ts';
import { declinePanel } from './decline-panel.page.ts';
import type { Panelled } from './showing.page.ts';
import { urgencyPanel } from './urgency-panel.page.ts';

/** The decision panel: what may be decided, the form of it, or what was decided. */
export function panelOf(house: TriageHouse, panelled: Panelled) {
  const { visit, page, showing } = panelled;
  const { request } = page.whole;
  const asked = page.service?.name ?? 'this service';
  if (request.state === 'withdrawn') return { kind: 'note', says: 'It was withdrawn.' };
  if (page.desk.decision) return decidedPanel(house, page, page.desk.decision);
  if (!mayDecide(visit.viewer)) {
    return { kind: 'note', says: 'It is not decided yet. Triage of this team decides it.' };
  }
  switch (showing.step) {
    case 'acceptance':
      return acceptancePanel(panelled);
    case 'decline':
      return declinePanel(house, panelled);
    case 'urgency':
      return urgencyPanel(panelled);
    case null:
      return { kind: 'moves', asked, items: movesOf(request.id) };
  }
}

function movesOf(requestId: string) {
  const at = requestPath(requestId);
  return [
    {
      href: `${at}?decide=acceptance#decide`,
      text: 'Accept',
      second: 'Way of helping, how soon',
    },
    {
      href: `${at}?decide=decline#decide`,
      text: 'Decline, and offer other help',
      second: 'Reason, other help or none exists, who checks',
    },
  ];
}
