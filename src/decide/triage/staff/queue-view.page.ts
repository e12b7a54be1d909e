import type { Area } from '../../../find/area/area.ts';
import type { AreaPack } from '../../../find/directory/pack.ts';
import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { LIST_SAYS, URGENCY_CHOICES } from '../in-words.ts';
import { queuePath } from '../paths.ts';
import { PAGE, type Wanted, type Worklist } from '../queue.reader.ts';
import type { ListId } from '../triage.ts';
import { linkTo, noticesOf, railOf, sayCount } from './queue-rail.page.ts';
import { rowView } from './queue-row.page.ts';

export type Shown = {
  readonly visit: Visit;
  readonly wanted: Wanted;
  /** The request that somebody comes back from. */
  readonly here: string;
};

/** Everything that the worklist's template shows. */
export function worklistView(pack: AreaPack, worklist: Worklist, shown: Shown) {
  const { visit, wanted, here } = shown;
  const { rows, counts } = worklist;
  const { list } = wanted;
  const isNarrowed = wanted.urgency !== null || wanted.district !== null;
  const ground = { area: pack.area, visit, list };
  return {
    heading: LIST_SAYS[list],
    says: saysOf(pack, worklist, { ...shown, isNarrowed }),
    rail: railOf(counts, list),
    notices: noticesOf(counts),
    filters: filtersOf(pack.area, wanted),
    table: {
      caption: `${LIST_SAYS[list]}: requests`,
      columns: columnsOf(wanted),
      rows: rows.map((row) => rowView(row, { ...ground, isHere: row.requestId === here })),
    },
    isEmpty: rows.length === 0,
    isNarrowed,
    clear: queuePath(list),
    nothing: nothingSays(worklist, list),
    pages: pagesOf(worklist, wanted),
    foot: `${rows.length} here, ${sayCount(counts.new)} to decide in your team. ${EACH_IN_ONE}`,
  };
}

const EACH_IN_ONE =
  'Each request is in one list: New, Accepted or Declined. ' +
  'Urgent and Claimed by me show some of New again.';

function saysOf(
  pack: AreaPack,
  { rows, counts, hasMore }: Worklist,
  { visit, wanted, isNarrowed }: Shown & { readonly isNarrowed: boolean },
): string {
  const all = isNarrowed ? rows.length : counts[wanted.list];
  const number = `${sayCount(all)}${isNarrowed && hasMore ? ' or more' : ''}`;
  const requests = `${number} ${all === 1 ? 'request' : 'requests'}`;
  const teams = pack.services.flatMap(({ teams: all }) => all);
  const mine = teams.filter(({ id }) => visit.viewer.parties.includes(id));
  const names = [...new Set(mine.map(({ name }) => name))].join(', ');
  const order = wanted.order === 'waiting' ? 'longest wait first' : MOST_URGENT;
  return [requests, names, order].filter((part) => part !== '').join(' · ');
}

const MOST_URGENT = 'most urgent first, then longest wait';

function columnsOf(wanted: Wanted) {
  const sort = (order: Wanted['order']) => ({
    href: linkTo({ ...wanted, order, page: 1 }),
    ...(wanted.order === order ? { order: 'descending' } : {}),
  });
  return [
    { id: 'urgency', text: 'Urgency', sort: sort('urgency') },
    { id: 'child', text: 'Child' },
    { id: 'about', text: 'About' },
    { id: 'from', text: 'From' },
    { id: 'waiting', text: 'Waiting', sort: sort('waiting') },
    { id: 'next', text: 'Next' },
    { id: 'has', text: 'Who\u00a0has\u00a0it' },
  ];
}

function filtersOf({ districts, name }: Area, wanted: Wanted) {
  const { urgency, district, order } = wanted;
  const levels = [...URGENCY_CHOICES, { value: 'not-set', text: 'Not set' }];
  const places = districts.filter(({ inArea }) => inArea);
  return {
    to: queuePath(wanted.list),
    order,
    urgency: [
      { value: '', text: 'All', selected: urgency === null },
      ...levels.map((level) => ({ ...level, selected: level.value === urgency })),
    ],
    place: [
      { value: '', text: `All of ${name}`, selected: district === null },
      ...places.map((one) => ({
        value: one.code,
        text: one.name,
        selected: one.code === district,
      })),
    ],
  };
}

/** What an empty list says, and where there is something to do. */
function nothingSays({ lastDecided, counts }: Worklist, list: ListId) {
  const [next] = (['urgent', 'new'] as const).filter((one) => one !== list && counts[one] > 0);
  const at = lastDecided && `${sayTime(lastDecided)}, ${sayDay(dayOf(lastDecided), 'short')}`;
  return {
    says: at === undefined ? 'Nothing here.' : `Nothing here. Last one decided at ${at}.`,
    next: next
      ? { href: queuePath(next), text: `${LIST_SAYS[next]} (${sayCount(counts[next])})` }
      : null,
  };
}

function pagesOf({ rows, hasMore }: Worklist, wanted: Wanted) {
  const { page } = wanted;
  const first = (page - 1) * PAGE + 1;
  return {
    isNeeded: hasMore || page > 1,
    says: rows.length > 0 ? `${first} to ${first + rows.length - 1}` : '',
    before: page > 1 ? linkTo({ ...wanted, page: page - 1 }) : '',
    next: hasMore ? linkTo({ ...wanted, page: page + 1 }) : '',
  };
}
