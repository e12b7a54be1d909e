import { shownContacts } from '../../../find/area/shown-contacts.rule.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import type { PageGround } from './step.page.ts';

/** For professionals: whom to tell that a child may come to harm, by the numbers that may be shown. */
export function frontDoorLines({ house, today }: PageGround) {
  return shownContacts(house.book.now().area.contacts, today)
    .filter(({ kind, phone }) => kind === 'safeguarding' && phone !== undefined)
    .map(({ name, phone = '' }) => ({ name, phone, href: telHref(phone) }));
}
