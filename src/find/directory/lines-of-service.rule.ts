import type { Day } from '../../kernel/day.ts';
import type { Area, Contact } from '../area/area.ts';
import { shownContacts } from '../area/shown-contacts.rule.ts';
import type { Service } from './directory.ts';

/** The lines on which to talk to a service first: those of its own that may be shown on a day. */
export function linesOf(
  { contacts }: Pick<Service, 'contacts'>,
  area: Pick<Area, 'contacts'>,
  on: Day,
): readonly Contact[] {
  const shown = shownContacts(area.contacts, on);
  return contacts.flatMap((id) => shown.filter((contact) => contact.id === id));
}
