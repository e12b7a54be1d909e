import type { Page } from '../../../platform/web/page.ts';
import type { Doors } from '../doors.ts';
import { contactPage } from './contact.page.ts';
import { directoryPage } from './directory.page.ts';
import { proposalPages } from './proposal.page.ts';
import { servicePage } from './service.page.ts';

/** Where staff keep the directory right. */
export function editingPages(doors: Doors): readonly Page[] {
  return [directoryPage(doors), servicePage(doors), contactPage(doors), ...proposalPages(doors)];
}
