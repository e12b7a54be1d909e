import type { Viewer } from '../../platform/access/index.ts';
import type { LeftAlready } from '../../platform/notify/index.ts';
import { moveRequests, type WholeRequest } from '../../refer/referral/index.ts';
import { actOnMany } from './act-on-many.action.ts';
import { insertAsks } from './ask.store.ts';
import { auditedOfAsking, judgeAsking, moveOf } from './ask-for-information.action.ts';
import type { Actor, Doors } from './doors.ts';
import { leftOf } from './tell-followers.action.ts';
import type { Ask, Asking } from './triage.ts';

/** One of many askings, on a request that the caller knows whole. */
export type OneAsked = {
  readonly actor: Actor;
  readonly whole: WholeRequest;
  readonly asking: Asking;
  readonly idOf: (kind: string) => string;
};

/** One of many, judged, with what is kept, and the messages that have left. Nothing is written yet. */
export type ReadyToAsk = {
  readonly one: OneAsked;
  readonly ask: Ask;
  readonly left: readonly LeftAlready[];
};

/** What asking comes to, by the functions that ask one; throws where it may not be asked so. */
export function readyToAsk(doors: Doors, one: OneAsked): ReadyToAsk {
  const { actor, whole, asking, idOf } = one;
  const { id: requestId, version } = whole.request;
  const id = idOf('ask');
  const judged = judgeAsking({ doors, deciding: { actor, requestId, version }, asking }, whole);
  if (judged.kind === 'faulty') {
    throw new Error(`An asking of many has ${judged.faults.map(({ kind }) => kind).join(', ')}`);
  }
  const to = { area: actor.viewer.area, requestId, at: actor.now, idOf };
  return { one, ask: { ...judged.made, id }, left: leftOf(judged.tellings, to) };
}

/**
 * Asks on many requests by one person, all or none: what asking on each from its own page would have
 * left, with messages that have left already. For made-up requests, which nobody has open.
 */
export async function askMany(
  doors: Pick<Doors, 'db'>,
  viewer: Viewer,
  all: readonly ReadyToAsk[],
): Promise<void> {
  await actOnMany(doors, viewer, {
    all,
    write: async (tx) => {
      const moved = all.map(({ one, ask }) => ({ request: one.whole.request, move: moveOf(ask) }));
      await moveRequests(tx, viewer, moved);
      const asks = all.map(({ ask }) => ask);
      await insertAsks(tx, viewer.area, asks);
    },
    audited: ({ one, ask }) => auditedOfAsking(one.whole, ask, one.actor.visit),
  });
}
