import { serviceAt } from '../../directory/paths.ts';
import { NO_FILTERS } from '../filters.ts';
import { addressOf } from '../filters-in-address.rule.ts';
import { sideInWords } from '../filters-in-words.rule.ts';
import type { Finder, Looked } from '../look-through.reader.ts';
import { freesMost } from '../next-best.rule.ts';
import { phoneOf } from './found-phone.page.ts';

const MOST_NEXT = 3;

/**
 * "Nothing matches all of that": what would find most, the next best help, and a person to call.
 * The next best is what names the worry, whatever else was asked for; else what anybody can use.
 */
export function nothingView(finder: Finder, looked: Looked) {
  const { pack, sought, now } = looked;
  const countOf = (filters: Looked['sought']['filters']) => {
    const { fits, might } = finder.lookFor(filters, now).matches;
    return fits.length + might.length;
  };
  const freed = freesMost(sought.filters, countOf);
  const near = nextBest(finder, looked);
  return {
    free: freed && {
      href: addressOf(freed.filters),
      says: `Look without “${sideInWords(freed.side, sought.filters, pack.area)}”`,
      count: freed.count === 1 ? '1 service' : `${freed.count} services`,
    },
    next: near.map(({ id, name, summary }) => ({ name, summary, href: serviceAt(id) })),
    person: near.map((one) => phoneOf(one, pack.area, now)).find((one) => one !== null) ?? null,
  };
}

function nextBest(finder: Finder, looked: Looked) {
  const { groups, needs, named } = looked.sought.filters;
  const forWorry = finder.lookFor({ ...NO_FILTERS, groups, needs, named }, looked.now);
  const anybody = finder.lookFor(NO_FILTERS, looked.now);
  const own = orderedFor(forWorry);
  const callable = (list: ReturnType<typeof orderedFor>) =>
    list.filter((one) => phoneOf(one, looked.pack.area, looked.now) !== null);
  const best = [...callable(own), ...own, ...callable(orderedFor(anybody))];
  return [...new Set(best)].slice(0, MOST_NEXT);
}

// As many as it takes to find some with a number; of thousands, not all are looked at.
const LOOKED_AT = 100;

function orderedFor({ services, matches: { fits, might } }: Looked) {
  return [...fits, ...might].slice(0, LOOKED_AT).flatMap((place) => services[place]?.service ?? []);
}
