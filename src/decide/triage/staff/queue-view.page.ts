import type { Area } from '../../../find/area/area.ts';
import type { AreaPack } from '../../../find/directory/pack.ts';
import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { TEAM_TO_FIND } from '../../../refer/referral/referral.ts';
import { LIST_SAYS, teamName, URGENCY_CHOICES } from '../in-words.ts';
import { queuePath } from '../paths.ts';
import { ALL_TEAMS, PAGE, type Wanted, type Worklist } from '../queue.reader.ts';
import type { ListId } from '../triage.ts';
import { linkTo, noticesOf, railOf, sayCount } from './queue-rail.page.ts';
import { type Row, rowView } from './queue-row.page.ts';
import { teamChoices, teamLinked, teamSays, teamsOf } from './queue-team.page.ts';

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
  const { team } = wanted;
  const linked = teamLinked(visit.viewer, team);
  const teams = teamChoices(pack, visit.viewer, team);
  const ground = { area: pack.area, visit };
  const askedFor = (row: Row) => askedForSays(pack, row);
  return {
    heading: LIST_SAYS[list],
    says: saysOf(pack, worklist, { ...shown, isNarrowed }),
    rail: railOf({ counts, here: list, team: linked, teams }),
    notices: [...givenSays(pack, visit), ...noticesOf(counts)],
    filters: { ...filtersOf(pack.area, wanted), team: linked ?? '' },
    table: {
      caption: `${LIST_SAYS[list]}: requests`,
      columns: columnsOf(wanted, linked),
      claims: [
        { name: 'list', value: list },
        { name: 'team', value: linked ?? '' },
      ],
      rows: rows.map((row) =>
        rowView(row, {
          ...ground,
          askedFor: askedFor(row),
          isHere: row.requestId === here,
        }),
      ),
    },
    isEmpty: rows.length === 0,
    isNarrowed,
    clear: queuePath(list, linked),
    nothing: nothingSays(worklist, list, linked),
    pages: pagesOf(worklist, wanted, linked),
    foot: `${rows.length} here, ${sayCount(counts.new + counts['come-back'])} to decide ${inTeam(visit, team)}. ${EACH_IN_ONE}`,
  };
}

const EACH_IN_ONE =
  'Each request is in one list: New, Information come back, Needs information, Accepted or ' +
  'Declined. Urgent and Claimed by me show some of them again.';

function inTeam({ viewer }: Visit, team: string): string {
  if (team === ALL_TEAMS) return 'in your teams';
  return teamsOf(viewer).length < 2 ? 'in your team' : 'in this team';
}

// Where a team serves several services, a row says which of them was asked.
function askedForSays({ services }: AreaPack, { serviceId, teamId }: Row): string {
  const serves = services.filter(({ teams }) => teams.some(({ id }) => id === teamId));
  const isPlain = serves.length < 2 && teamId !== TEAM_TO_FIND;
  return isPlain ? '' : (services.find(({ id }) => id === serviceId)?.name ?? serviceId);
}

// What was just given to another team, where the address says so.
function givenSays(pack: AreaPack, { query }: Visit) {
  const team = typedIn(query, 'given');
  const isTeam = pack.services.some(({ teams }) => teams.some(({ id }) => id === team));
  return isTeam
    ? [{ says: `Given to ${teamName(pack, team)}. It is in their New list.`, href: '' }]
    : [];
}

function saysOf(
  pack: AreaPack,
  { rows, counts, hasMore }: Worklist,
  { visit, wanted, isNarrowed }: Shown & { readonly isNarrowed: boolean },
): string {
  const all = isNarrowed ? rows.length : counts[wanted.list];
  const number = `${sayCount(all)}${isNarrowed && hasMore ? ' or more' : ''}`;
  const requests = `${number} ${all === 1 ? 'request' : 'requests'}`;
  const names = teamSays(pack, visit.viewer, wanted.team);
  const order = wanted.order === 'waiting' ? 'longest wait first' : MOST_URGENT;
  return [requests, names, order].filter((part) => part !== '').join(' · ');
}

const MOST_URGENT = 'most urgent first, then longest wait';

function columnsOf(wanted: Wanted, team: string | undefined) {
  const sort = (order: Wanted['order']) => ({
    href: linkTo({ ...wanted, order, page: 1 }, team),
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
function nothingSays({ lastDecided, counts }: Worklist, list: ListId, team: string | undefined) {
  const [next] = (['urgent', 'new', 'come-back'] as const).filter(
    (one) => one !== list && counts[one] > 0,
  );
  const at = lastDecided && `${sayTime(lastDecided)}, ${sayDay(dayOf(lastDecided), 'short')}`;
  return {
    says: at === undefined ? 'Nothing here.' : `Nothing here. Last one decided at ${at}.`,
    next: next
      ? { href: queuePath(next, team), text: `${LIST_SAYS[next]} (${sayCount(counts[next])})` }
      : null,
  };
}

function pagesOf({ rows, hasMore }: Worklist, wanted: Wanted, team: string | undefined) {
  const { page } = wanted;
  const first = (page - 1) * PAGE + 1;
  return {
    isNeeded: hasMore || page > 1,
    says: rows.length > 0 ? `${first} to ${first + rows.length - 1}` : '',
    before: page > 1 ? linkTo({ ...wanted, page: page - 1 }, team) : '',
    next: hasMore ? linkTo({ ...wanted, page: page + 1 }, team) : '',
  };
}
