import type { Page } from '../../../platform/web/page.ts';
import type { DirectoryHouse } from '../directory-house.ts';
import { asAtPage } from '../staff/as-at.page.ts';
import { helpNowPage } from './help-now.page.ts';
import { servicePage } from './service.page.ts';
import { teamPage } from './team.page.ts';

/** `/services/:id` and `/help-now`: reading pages, which keep nothing and need no database. */
export function directoryPages(house: DirectoryHouse): readonly Page[] {
  return [servicePage(house), teamPage(house), helpNowPage(house.book), asAtPage];
}
