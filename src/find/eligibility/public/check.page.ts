import type { Page } from '../../../platform/web/page.ts';
import { aboutPage } from './about.page.ts';
import { againPage } from './again.page.ts';
import { answersPage } from './answers.page.ts';
import { birthPage } from './birth.page.ts';
import { birthSurePage } from './birth-sure.page.ts';
import { donePage } from './done.page.ts';
import { grownUpPage, tellPage } from './grown-up.page.ts';
import { helpFirstPage } from './help-first.page.ts';
import { homePage } from './home.page.ts';
import { impactPage } from './impact.page.ts';
import { learnsPage } from './learns.page.ts';
import { meetPage } from './meet.page.ts';
import { morePage } from './more.page.ts';
import { placePage } from './place.page.ts';
import { resultsPage } from './results.page.ts';
import { safePage } from './safe.page.ts';
import type { CheckHouse } from './standing.page.ts';
import { startPage } from './start.page.ts';
import { wordsPage } from './words.page.ts';

/** The first page and every page of the check. Their answers stay in the visitor's browser. */
export function checkPages(house: CheckHouse): readonly Page[] {
  return [
    startPage(house),
    wordsPage(house),
    aboutPage(house),
    morePage(house),
    safePage(house),
    helpFirstPage(house),
    birthPage(house),
    birthSurePage(house),
    grownUpPage(house),
    tellPage(house),
    homePage(house),
    placePage(house),
    learnsPage(house),
    impactPage(house),
    meetPage(house),
    donePage(house),
    resultsPage(house),
    answersPage(house),
    againPage,
  ];
}
