import type { Page } from '../../../platform/web/page.ts';
import { agreePage } from './agree.page.ts';
import { agreeNoPage } from './agree-no.page.ts';
import { checkPage } from './check.page.ts';
import { childPage } from './child.page.ts';
import { concernPage } from './concern.page.ts';
import { contactPage } from './contact.page.ts';
import type { ReferHouse } from './draft-at-hand.page.ts';
import { effectsPage } from './effects.page.ts';
import { familyPage } from './family.page.ts';
import { homePage } from './home.page.ts';
import { hopesPage } from './hopes.page.ts';
import { namesPage } from './names.page.ts';
import { partPage } from './part.page.ts';
import { draftPage, referPage } from './refer.page.ts';
import { returnPage } from './return.page.ts';
import { safetyPage } from './safety.page.ts';
import { sentPage } from './sent.page.ts';
import { slipPage } from './slip.page.ts';
import { stepPage } from './step.page.ts';
import { supportPage } from './support.page.ts';
import { teamsPage } from './teams.page.ts';
import { toldPage } from './told.page.ts';
import { triedPage } from './tried.page.ts';
import { wordsPage } from './words.page.ts';
import { youPage } from './you.page.ts';

/** The pages of making a request, in the order of the journey. */
export function referralPages(house: ReferHouse): readonly Page[] {
  return [
    referPage(house),
    returnPage(house),
    draftPage(house),
    partPage(house, teamsPage),
    partPage(house, youPage),
    stepPage(house, childPage),
    stepPage(house, homePage),
    partPage(house, familyPage),
    stepPage(house, concernPage),
    stepPage(house, effectsPage),
    partPage(house, triedPage),
    stepPage(house, safetyPage),
    partPage(house, toldPage),
    partPage(house, namesPage),
    partPage(house, wordsPage),
    partPage(house, hopesPage),
    partPage(house, agreePage),
    partPage(house, agreeNoPage),
    partPage(house, contactPage),
    partPage(house, supportPage),
    checkPage(house),
    sentPage(house),
    slipPage(house),
  ];
}
