import { instantAt, sayTime } from '../../../kernel/day.ts';
import { LIST_SAYS } from '../in-words.ts';
import { queuePath, requestPath, STAFF_HOME } from '../paths.ts';
import type { Wanted, Worklist } from '../queue.reader.ts';
import { type ListId, MOST_COUNTED } from '../triage.ts';

const GROUPS: readonly { readonly heading: string; readonly lists: readonly ListId[] }[] = [
  { heading: 'To decide', lists: ['new', 'urgent', 'come-back'] },
  { heading: 'Chasing', lists: ['asked'] },
  { heading: 'Mine', lists: ['mine'] },
  { heading: 'Decided', lists: ['accepted', 'declined'] },
];

type Rail = {
  readonly counts: Worklist['counts'];
  readonly here: ListId;
  /** The team to keep in each link; undefined where there is only one. */
  readonly team: string | undefined;
  readonly teams: readonly { readonly value: string; readonly text: string }[];
};

/** The lists at the left, for `web/components/rail.njk`, with the team that they are of. */
export function railOf({ counts, here, team, teams }: Rail) {
  return {
    pickTo: STAFF_HOME,
    teams,
    groups: GROUPS.map(({ heading, lists }) => ({
      heading,
      lists: lists.map((id) => ({
        id,
        href: queuePath(id, team),
        text: LIST_SAYS[id],
        count: sayCount(counts[id]),
        pressing: id === 'urgent',
        here: id === here,
      })),
    })),
  };
}

/** A count as it is shown: past so many, nobody counts on. */
export function sayCount(count: number): number | string {
  return count < MOST_COUNTED ? count : `${MOST_COUNTED.toLocaleString('en-GB')}+`;
}

/** Whoever had a request and has it no more is told, here. */
export function noticesOf({ takenOver }: Worklist['counts']) {
  return takenOver.map(({ requestId, byName, at }) => ({
    says: `${byName} took a request over from you at ${sayTime(instantAt(at))}.`,
    href: requestPath(requestId),
  }));
}

/** The address of a list as it is narrowed, ordered and paged. */
export function linkTo(
  { list, order, urgency, district, page }: Wanted,
  team: string | undefined,
): string {
  const query = new URLSearchParams(team === undefined ? {} : { team });
  if (order !== 'urgency') query.set('order', order);
  if (urgency !== null) query.set('urgency', urgency);
  if (district !== null) query.set('place', district);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${queuePath(list)}?${query}` : queuePath(list);
}
