import { dayOf } from '../../../kernel/day.ts';
import { readPostcode, typed } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import type { DirectoryHouse } from '../directory-house.ts';
import { SERVICE_TEAM, serviceAt } from '../paths.ts';
import { serviceAtVisit, shownService } from './service.page.ts';

/**
 * `/services/:id/team`: the page of a service again, with the team for a postcode. The postcode is
 * read, answered and forgotten; it never stands in an address.
 */
export function teamPage({ book, slot }: DirectoryHouse): Page {
  return {
    at: SERVICE_TEAM,
    get: async (visit) => go(serviceAt(serviceAtVisit({ book, slot }, visit).service.id)),
    post: async (visit) => {
      const found = serviceAtVisit({ book, slot }, visit);
      const asker = slot.asker(visit);
      const { postcode } = typed(visit.body, ['postcode']);
      const read = readPostcode(visit.body, {
        name: 'postcode',
        empty: 'Enter a postcode, like CT1 2AB',
      });
      if (read.kind === 'faulty') {
        return shownService(found, visit, { asker, postcode, faults: read.faults });
      }
      const ground = { area: found.pack.area, day: dayOf(visit.now) };
      const there = slot.teamsAtPostcode(found.service, read.value, ground);
      return shownService(found, visit, { asker, postcode: read.value, there });
    },
  };
}
