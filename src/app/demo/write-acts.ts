import { answerMany, askMany, decideMany, giveMany } from '../../decide/triage/index.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { type RequestThere, withdrawMany } from '../../refer/referral/index.ts';
import type { KeptRequest } from '../../refer/referral/referral.ts';
import { millisOf } from './moment.ts';
import type { ReadyAct } from './ready-acts.ts';
import type { ReadyCase } from './ready-case.ts';
import type { SeedHouse } from './seed-house.ts';

/** By id: the requests that were there before, as each stood. */
export type There = ReadonlyMap<string, RequestThere>;

/**
 * Writes what was done to many requests, one transaction for each kind of act and whoever did it,
 * in the order in which the acts of one request follow each other. What was there before goes on
 * from where it stands; a request that anybody else has touched is left alone.
 */
export async function writeActs(
  house: SeedHouse,
  ready: readonly ReadyCase[],
  there: There,
): Promise<readonly ReadyAct[]> {
  const open = ready.flatMap(({ acts }) => acts).flatMap((acts) => notYetDone(acts, there));
  await each(open, 'give', (viewer, all) => giveMany(house, viewer, all));
  await each(open, 'ask', (viewer, all) => askMany(house, viewer, all));
  await each(open, 'answer', (viewer, all) => answerMany(house, viewer, all));
  await each(open, 'decide', (viewer, all) => decideMany(house, viewer, all));
  await each(open, 'withdraw', (viewer, all) => withdrawMany(house, viewer, all));
  return open;
}

/** The acts that a request of before has not come to, from the one that finds it as it stands. */
function notYetDone(acts: readonly ReadyAct[], there: There): readonly ReadyAct[] {
  const [first] = acts;
  const known = first && there.get(first.before.id);
  if (!known) return acts;
  const next = acts.findIndex(({ before }) => isSame(before, known));
  return next === -1 ? [] : acts.slice(next);
}

function isSame(before: KeptRequest, known: RequestThere): boolean {
  return (
    before.version === known.version &&
    before.state === known.state &&
    before.teamId === known.teamId &&
    millisOf(before.stateSince) === millisOf(known.stateSince)
  );
}

type ReadyOf<Kind extends ReadyAct['kind']> = Extract<ReadyAct, { kind: Kind }>['ready'];

/** Staff act alone; followers of one kind together, since each acts but once or twice. */
async function each<Kind extends ReadyAct['kind']>(
  open: readonly ReadyAct[],
  kind: Kind,
  write: (viewer: Viewer, all: readonly ReadyOf<Kind>[]) => Promise<void>,
): Promise<void> {
  const some = open.filter((act) => act.kind === kind);
  const together = Map.groupBy(some, ({ viewer: { role, parties } }) =>
    role === 'triage' ? parties.join(' ') : role,
  );
  for (const acts of together.values()) {
    const [first] = acts;
    if (!first) continue;
    const parties = [...new Set(acts.flatMap(({ viewer }) => viewer.parties))];
    await write(
      { ...first.viewer, parties },
      acts.map(({ ready }) => ready as ReadyOf<Kind>),
    );
  }
}
