import { randomBytes } from 'node:crypto';
import { dayOf } from '../../../kernel/day.ts';
import type { Page, Visit } from '../../../platform/web/page.ts';
import { type CountingHouse, countUnmet } from '../count-unmet.action.ts';
import { NO_FILTERS } from '../filters.ts';
import { visitIn } from '../kept-list.ts';
import type { FinderHouse } from '../look-through.reader.ts';
import { unmetOf } from '../unmet-of.rule.ts';
import { type FoundNothing, findPage } from './find.page.ts';
import { shortlistPage } from './shortlist.page.ts';

/** The finder and the list. They work without the database, which then counts nothing. */
export function searchPages(house: FinderHouse & CountingHouse): readonly Page[] {
  return [findPage(house, counting(house)), shortlistPage(house)];
}

/** For the own-words box of the check: counts words that came to no need. */
export function wordsFoundNothing(house: FinderHouse & CountingHouse): (visit: Visit) => void {
  const count = counting(house);
  return (visit) => count(visit, NO_FILTERS);
}

function counting(house: FinderHouse & CountingHouse): FoundNothing {
  return (visit, filters) => {
    const key = visitIn(visit.kept, () => randomBytes(16).toString('hex'));
    const day = dayOf(visit.now);
    countUnmet(house, visit.viewer, unmetOf({ filters, visit: key, day }, house.book.now().area));
  };
}
