import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import type { AreaPack } from '../directory/index.ts';
import type { Look } from '../eligibility/index.ts';
import { factsSought } from './facts-sought.rule.ts';
import type { Filters } from './filters.ts';
import { addressOf, needsSought } from './filters-in-address.rule.ts';
import { type ByWords, byWordsIn } from './find-by-words.reader.ts';
import { type Matches, type Sought, whatMatches } from './what-matches.rule.ts';
import { type WhichToJudge, whichToJudge } from './which-to-judge.rule.ts';

/** The pack in use, and its check a service at a time. */
export type FinderHouse = {
  readonly book: { readonly now: () => AreaPack; readonly look: () => Look };
};

/** One search, done. */
export type Looked = ReturnType<Look> & {
  readonly pack: AreaPack;
  readonly sought: Sought;
  readonly matches: Matches;
  readonly on: Day;
  readonly now: Instant;
};

export type Finder = {
  readonly lookFor: (filters: Filters, now: Instant) => Looked;
  readonly byWords: ByWords;
};

// What is asked most is found once. An entry is two numbers for each service that was found.
const MOST_KEPT = 200;

/** Looks through the services of the pack in use; asks no database, and keeps ids alone. */
export function finderOf({ book }: FinderHouse): Finder {
  let kept = shelfFor(book.now());
  const shelf = () => {
    if (kept.pack !== book.now()) kept = shelfFor(book.now());
    return kept;
  };
  return {
    byWords: (typed) => shelf().byWords(typed),
    lookFor: (filters, now) => {
      const { pack, found, which } = shelf();
      const on = dayOf(now);
      const facts = factsSought(filters, pack.area, on);
      const looked = book.look()({ asAt: now, facts });
      const sought = soughtBy(filters, pack);
      const key = `${on} ${addressOf({ ...filters, advice: [] })}`;
      const matches = found.get(key) ?? whatMatches(looked, sought, which(looked.services)(sought));
      found.delete(key);
      found.set(key, matches);
      const [oldest] = found.keys();
      if (found.size > MOST_KEPT && oldest !== undefined) found.delete(oldest);
      return { ...looked, pack, sought, matches, on, now };
    },
  };
}

function shelfFor(pack: AreaPack) {
  let words: ByWords | undefined;
  const byWords: ByWords = (typed) => {
    words ??= byWordsIn(pack);
    return words(typed);
  };
  // A list of services holds for the days between which nothing in the pack turns.
  let last: { readonly services: Looked['services']; readonly which: WhichToJudge } | undefined;
  const which = (services: Looked['services']) => {
    if (last?.services !== services) last = { services, which: whichToJudge(services) };
    return last.which;
  };
  return { pack, byWords, which, found: new Map<string, Matches>() };
}

function soughtBy(filters: Filters, { area }: AreaPack): Sought {
  const thrive = area.thriveGroups.find(({ id }) => id === filters.thrive)?.says ?? null;
  return { filters, needs: needsSought(filters, area.needGroups), thrive };
}
