import type { Page } from '../../../platform/web/page.ts';
import type { AreaBook } from '../area-book.reader.ts';
import { asAtPage } from '../staff/as-at.page.ts';
import { helpNowPage } from './help-now.page.ts';
import { servicePage } from './service.page.ts';

/** What these pages need of the house: the pack in use now. */
export type DirectoryHouse = { readonly book: Pick<AreaBook, 'now'> };

/** `/services/:id` and `/help-now`: reading pages, which keep nothing and need no database. */
export function directoryPages({ book }: DirectoryHouse): readonly Page[] {
  return [servicePage(book), helpNowPage(book), asAtPage];
}
