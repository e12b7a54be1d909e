import { trackPanel, triagePages } from '../decide/triage/index.ts';
import { advicePages, tryFirstPanel } from '../find/advice/index.ts';
import { directoryPages } from '../find/directory/index.ts';
import { HELP_NOW } from '../find/directory/paths.ts';
import { editingPages } from '../find/editing/index.ts';
import { checkPages, readKept, teamsAtPostcode } from '../find/eligibility/index.ts';
import { searchPages, wordsFoundNothing } from '../find/search/index.ts';
import { servicePanel, walkInPages } from '../find/walk-ins/index.ts';
import { signInPages } from '../platform/identity/index.ts';
import { messagePages } from '../platform/notify/index.ts';
import { accessibilityPage, leaveAboutPage, leavePage } from '../platform/web/index.ts';
import type { Page } from '../platform/web/page.ts';
import { privacyPage } from '../refer/consent/index.ts';
import { referralPages, trackPages } from '../refer/referral/index.ts';
import type { House } from './house.ts';

/** Every page of the house, room by room, in the order of a child's journey. */
export function pagesOf(house: House): readonly Page[] {
  return [
    leavePage(house.book.now().area.leaveTo),
    leaveAboutPage,
    accessibilityPage,
    privacyPage,
    ...signInPages({ ...house, home: '/staff' }),
    ...messagePages(house),
    ...asOnAnyDay(findPages(house)),
    ...editingPages(house),
    ...referralPages(house),
    ...trackPages({ ...house, trackPanels: [trackPanel(house)] }),
    ...triagePages(house),
  ];
}

/** Finding help: reading pages, and questions whose answers nobody keeps. */
function findPages(house: House): readonly Page[] {
  return [
    ...directoryPages({
      ...house,
      slot: {
        asker: (visit) => readKept(visit).asker,
        teamsAtPostcode,
        panels: [servicePanel, tryFirstPanel(house.book)],
      },
    }),
    ...walkInPages(house),
    ...advicePages(house),
    ...checkPages({ ...house, foundNothing: wordsFoundNothing(house) }),
    ...searchPages(house),
  ];
}

// What the area's files say of a day: staff may look at any. Help now is always today's.
function asOnAnyDay(pages: readonly Page[]): readonly Page[] {
  return pages.map((page) => (page.at === HELP_NOW ? page : { ...page, asOnAnyDay: true }));
}
