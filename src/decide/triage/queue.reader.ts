import { dayOf } from '../../kernel/day.ts';
import { audit } from '../../platform/audit/index.ts';
import { claimsHoldSince } from './claim-stands.rule.ts';
import { lastDecidedAt } from './decision.store.ts';
import type { Actor, Doors } from './doors.ts';
import { type ListCounts, listCounts } from './list-counts.store.ts';
import { type QueueAsk, type QueueRow, queuePage } from './queue.store.ts';

/** What a worklist is asked for: which list, in which order, narrowed how, from which page. */
export type Wanted = Pick<QueueAsk, 'list' | 'order' | 'urgency' | 'district'> & {
  /** Whose lists: one team of the viewer's, or all of theirs. */
  readonly team: string;
  /** From 1. */
  readonly page: number;
};

/** One page of a worklist, with the rail beside it. */
export type Worklist = {
  readonly rows: readonly QueueRow[];
  /** Whether there is another page after this one. */
  readonly hasMore: boolean;
  readonly counts: ListCounts;
  /** Where the list is empty: when somebody decided one last. */
  readonly lastDecided: QueueRow['stateSince'] | undefined;
};

/** In the place of one team: every team of the viewer's. */
export const ALL_TEAMS = 'all';

/** How many requests stand on a page. */
export const PAGE = 50;

/**
 * A page of a team's worklist, in three statements; that it was read is kept in the audit with the
 * ids on it.
 */
export async function readWorklist(
  { db }: Pick<Doors, 'db'>,
  { viewer, party, now, visit }: Omit<Actor, 'name'>,
  { page, team, ...wanted }: Wanted,
): Promise<Worklist> {
  const { area } = viewer;
  const theirs = viewer.parties.filter((one) => one !== party);
  const teams = team === ALL_TEAMS ? theirs : theirs.filter((one) => one === team);
  const looking = { area, teams, party, claimsSince: claimsHoldSince(now), today: dayOf(now) };
  return await db.as(viewer, async (tx): Promise<Worklist> => {
    const offset = (page - 1) * PAGE;
    // One more than is shown tells whether there is another page, without counting them all.
    const [found, counts] = await Promise.all([
      queuePage(tx, { ...looking, ...wanted, limit: PAGE + 1, offset }),
      listCounts(tx, looking),
    ]);
    const rows = found.slice(0, PAGE);
    const lastDecided = rows.length === 0 ? await lastDecidedAt(tx, area) : undefined;
    const ids = rows.map(({ requestId }) => requestId);
    if (ids.length > 0) await audit(tx, { act: 'read-worklist', ids, requestId: visit });
    return { rows, hasMore: found.length > PAGE, counts, lastDecided };
  });
}
