import { dayOf } from '../../../kernel/day.ts';
import type { Fault } from '../../../platform/web/fault.ts';
import {
  type Form,
  go,
  type Outcome,
  type Page,
  show,
  type Visit,
} from '../../../platform/web/page.ts';
import { adviceAt } from '../../advice/paths.ts';
import { whichAdvice } from '../../advice/which-advice.rule.ts';
import { helpPanel } from '../../directory/help-panel.rule.ts';
import { HELP_NOW } from '../../directory/paths.ts';
import type { Filters } from '../filters.ts';
import { addressOf, fieldsOf, sidesOf } from '../filters-in-address.rule.ts';
import { listedIn } from '../kept-list.ts';
import { type Finder, type FinderHouse, finderOf, type Looked } from '../look-through.reader.ts';
import { FIND, SHORTLIST } from '../paths.ts';
import { readFilters } from '../read-filters.rule.ts';
import { formView, soughtView } from './find-form.page.ts';
import { nothingView } from './found-nothing.page.ts';
import { rowsView } from './found-rows.page.ts';
import { type ReadFind, readFind } from './read-find.page.ts';

const TEMPLATE = 'find/search/public/find.page.njk';

/** Tells of a search that found nothing; nobody waits for it. */
export type FoundNothing = (visit: Visit, filters: Filters) => void;

/**
 * `/find`: help by need, age, place and more. The form is posted, since words and a postcode may
 * name somebody; what it comes to is an address of ids, which can be kept and sent on.
 */
export function findPage(house: FinderHouse, foundNothing: FoundNothing): Page {
  const finder = finderOf(house);
  return {
    at: FIND,
    get: async (visit) => {
      const read = readFilters(visit.query, house.book.now());
      const looked = finder.lookFor(read.filters, visit.now);
      const sent = read.faults.length === 0 ? null : visit.query;
      return showFind(finder, looked, { visit, sent, page: read.page, faults: read.faults });
    },
    post: async (visit) => {
      const read = readFind(visit.body, house.book.now(), finder);
      const looked = finder.lookFor(read.filters, visit.now);
      if (isNothing(read, looked)) foundNothing(visit, read.filters);
      if (read.faults.length === 0) return go(`${addressOf(read.filters)}#found`);
      return showFind(finder, looked, { visit, sent: visit.body, page: 1, ...read });
    },
  };
}

function isNothing({ isNothingByWords }: ReadFind, { matches }: Looked): boolean {
  return isNothingByWords || matches.fits.length + matches.might.length === 0;
}

type Shown = {
  readonly visit: Visit;
  /** The form as it was sent, to be shown again; null where it held no fault. */
  readonly sent: Form | null;
  readonly page: number;
  readonly faults: readonly Fault[];
  readonly choices?: ReadFind['choices'];
};

function showFind(finder: Finder, looked: Looked, shown: Shown): Outcome {
  const { pack, sought } = looked;
  const { filters } = sought;
  const listed = listedIn(shown.visit.kept);
  const rows = rowsView(looked, shown.page, listed);
  const view = {
    areaName: pack.area.name,
    form: formView(filters, pack.area, shown.sent),
    choices: shown.choices ?? [],
    sought: soughtView(filters, pack.area),
    isNarrowed: sidesOf(filters).length > 0 || filters.advice.length > 0,
    help: helpView(looked),
    rows,
    nothing: rows.total === 0 ? nothingView(finder, looked) : null,
    advice: adviceView(looked),
    turns: turnsView(filters, rows),
    search: new URLSearchParams(
      [...fieldsOf(filters)].map(([name, value]): [string, string] => [name, value]),
    ).toString(),
    listCount: listed.length,
    helpNow: HELP_NOW,
    ...{ findAt: FIND, listAt: SHORTLIST, checkAt: '/' },
  };
  return show(TEMPLATE, view, { title: `Find help in ${pack.area.name}`, faults: shown.faults });
}

/** Help first, wherever self-harm is what somebody looks for. */
function helpView({ sought, pack, now }: Looked) {
  return sought.needs.includes('self-harm') ? helpPanel(pack.area.contacts, dayOf(now)) : null;
}

/** Pages of advice with the words that were typed, then those that share a need. */
function adviceView({ pack, sought: { filters, needs } }: Looked) {
  const age = filters.age ?? undefined;
  const byWords = pack.advice.filter(({ id }) => filters.advice.includes(id));
  const pages = new Set([...byWords, ...whichAdvice(pack.advice, { needs, age })]);
  return [...pages].slice(0, MOST_ADVICE).map(({ id, title }) => ({ title, href: adviceAt(id) }));
}

const MOST_ADVICE = 3;

function turnsView(filters: Filters, { page, pages }: { page: number; pages: number }) {
  if (pages === 1) return null;
  return {
    says: `Page ${page} of ${pages}`,
    before: page > 1 ? addressOf(filters, page - 1) : '',
    after: page < pages ? addressOf(filters, page + 1) : '',
  };
}
