import type { Page } from '../../../platform/web/page.ts';
import type { AreaBook } from '../area-book.reader.ts';
import type { ServicePanel } from '../service-slot.ts';
import { helpNowPage } from './help-now.page.ts';
import { servicePage } from './service.page.ts';

/** What these pages need of the house: the pack in use now. */
export type DirectoryHouse = {
  readonly book: Pick<AreaBook, 'now'>;
  /** What later rooms show of a service. */
  readonly servicePanels?: readonly ServicePanel[];
};

/** `/services/:id` and `/help-now`: reading pages, which keep nothing and need no database. */
export function directoryPages({ book, servicePanels = [] }: DirectoryHouse): readonly Page[] {
  return [servicePage(book, servicePanels), helpNowPage(book)];
}
