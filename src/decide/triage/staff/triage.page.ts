import type { Page } from '../../../platform/web/page.ts';
import { answerPage } from '../public/answer.page.ts';
import { acceptancePage } from './acceptance.page.ts';
import type { TriageHouse } from './acting.page.ts';
import { askPage } from './ask.page.ts';
import { claimPage } from './claim.page.ts';
import { declinePage } from './decline.page.ts';
import { givePage } from './give.page.ts';
import { homePage } from './home.page.ts';
import { queuePage } from './queue.page.ts';
import { requestPage } from './request.page.ts';
import { urgencyPage } from './urgency.page.ts';

/** The worklists, a request's page, and what may be done with it. */
export function triagePages(house: TriageHouse): readonly Page[] {
  return [
    homePage,
    queuePage(house),
    requestPage(house),
    claimPage(house),
    urgencyPage(house),
    acceptancePage(house),
    declinePage(house),
    askPage(house),
    givePage(house),
    answerPage(house),
  ];
}
