import type { Page } from '../../../platform/web/page.ts';
import type { AreaBook } from '../area-book.reader.ts';
import type { ServiceSlot } from '../service-slot.ts';
import { helpNowPage } from './help-now.page.ts';
import { servicePage } from './service.page.ts';
import { teamPage } from './team.page.ts';

/** What these pages need of the house: the pack in use now, and what a later room tells them. */
export type DirectoryHouse = {
  readonly book: Pick<AreaBook, 'now'>;
  readonly slot: ServiceSlot;
};

/** `/services/:id` and `/help-now`: reading pages, which keep nothing and need no database. */
export function directoryPages(house: DirectoryHouse): readonly Page[] {
  return [servicePage(house), teamPage(house), helpNowPage(house.book)];
}
