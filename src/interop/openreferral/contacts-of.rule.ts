import type { Contact } from '../../find/area/area.ts';
import type { Team } from '../../find/directory/directory.ts';
import type { HsdsContact, HsdsPhone, Uuid } from './hsds.ts';
import { idOf } from './ids.rule.ts';

type Whose = { readonly area: string; readonly service: Uuid };

/** A line of a service as a contact: its number, its number for texts, its email. */
export function contactOfLine(line: Contact, { area, service }: Whose): HsdsContact {
  const id = idOf(area, 'contact', service, line.id);
  const phone = (number: string, type: HsdsPhone['type']): HsdsPhone => ({
    id: idOf(area, 'phone', id, number),
    contact_id: id,
    number,
    type,
    description: [line.forWhom, line.note].filter((words) => words !== undefined).join(' '),
  });
  return {
    id,
    service_id: service,
    name: line.name,
    email: line.email,
    phones: [
      ...(line.phone === undefined ? [] : [phone(line.phone, 'voice')]),
      ...(line.text === undefined ? [] : [phone(line.text, 'text')]),
    ],
  };
}

/** A team of a service as a contact. */
export function contactOfTeam(team: Team, { area, service }: Whose): HsdsContact {
  const id = idOf(area, 'contact', service, 'team', team.id);
  return {
    id,
    service_id: service,
    name: team.name,
    email: team.email ?? undefined,
    phones:
      team.phone === null
        ? []
        : [
            {
              id: idOf(area, 'phone', id, team.phone),
              contact_id: id,
              number: team.phone,
              type: 'voice',
            },
          ],
  };
}
