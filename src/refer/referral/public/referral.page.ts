import type { Page } from '../../../platform/web/page.ts';
import { agreePage } from './agree.page.ts';
import { agreeNoPage } from './agree-no.page.ts';
import { checkPage } from './check.page.ts';
import { contactPage } from './contact.page.ts';
import type { ReferHouse } from './draft-at-hand.page.ts';
import { hopesPage } from './hopes.page.ts';
import { namesPage } from './names.page.ts';
import { partPage } from './part.page.ts';
import { draftPage, referPage } from './refer.page.ts';
import { returnPage } from './return.page.ts';
import { sentPage } from './sent.page.ts';
import { supportPage } from './support.page.ts';
import { wordsPage } from './words.page.ts';

/** The pages of making a request, in the order of the journey. */
export function referralPages(house: ReferHouse): readonly Page[] {
  return [
    referPage(house),
    returnPage(house),
    draftPage(house),
    partPage(house, namesPage),
    partPage(house, wordsPage),
    partPage(house, hopesPage),
    partPage(house, agreePage),
    partPage(house, agreeNoPage),
    partPage(house, contactPage),
    partPage(house, supportPage),
    checkPage(house),
    sentPage(house),
  ];
}
