import { dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { REQUEST } from '../paths.ts';
import { type RequestPage, readRequestPage } from '../request-page.reader.ts';
import { actorOf, requestOf, seesTheWorry, type TriageHouse } from './acting.page.ts';
import { goneOrGiven } from './given-on.page.ts';
import { agreeView } from './request-agree.page.ts';
import { askedView } from './request-asked.page.ts';
import { fitView } from './request-fit.page.ts';
import { happenedView } from './request-happened.page.ts';
import { panelOf } from './request-panel.page.ts';
import { claimView, placeView, savedSays } from './request-place.page.ts';
import { safetyView } from './request-safety.page.ts';
import { whoView } from './request-who.page.ts';
import { wordsView } from './request-words.page.ts';
import type { Showing, Step } from './showing.page.ts';

const STEPS: readonly Step[] = ['acceptance', 'decline', 'information', 'team', 'urgency'];

/** `/staff/requests/:request`: everything on one request, and the decision. */
export function requestPage(house: TriageHouse): Page {
  return {
    at: REQUEST,
    get: async (visit) => {
      const asked = typedIn(visit.query, 'decide');
      const step = STEPS.find((one) => one === asked) ?? null;
      return await showRequest(house, visit, { step, form: null, faults: [] });
    },
  };
}

/** The page of a request, also after a form that could not be saved. */
export async function showRequest(
  house: TriageHouse,
  visit: Visit,
  showing: Showing,
): Promise<Outcome> {
  const page = await readRequestPage(house, actorOf(visit), requestOf(visit));
  if (!page) return await goneOrGiven(house, visit);
  const { faults, status, changed } = showing;
  const view = { ...viewOf(house, visit, page), panel: panelOf(house, { visit, page, showing }) };
  const warning = changed?.(page) ?? null;
  return show(
    'decide/triage/staff/request.page.njk',
    { ...view, changed: warning },
    { title: 'Request', faults, ...(status === undefined ? {} : { status }) },
  );
}

function viewOf(house: TriageHouse, visit: Visit, page: RequestPage) {
  const pack = house.book.now();
  const { now, viewer } = visit;
  const reading = { page, pack, now, me: actorOf(visit).party };
  const sees = seesTheWorry(viewer);
  return {
    place: placeView(page, dayOf(now)),
    who: whoView(page.whole, pack.area, dayOf(now)),
    done: savedSays(visit, page),
    claim: claimView(visit, page),
    sees,
    safety: safetyView(reading),
    words: wordsView(page.whole),
    asked: askedView(reading),
    fit: fitView(reading),
    agree: agreeView(page.whole, sees),
    happened: happenedView(reading),
    why: whySays(page),
  };
}

function whySays({ team }: RequestPage): string {
  const name = team?.name ?? 'Your team';
  return `You can see this because ${name} was asked. You are in that team. Each reading is kept.`;
}
