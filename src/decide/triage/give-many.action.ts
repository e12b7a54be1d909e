import type { Viewer } from '../../platform/access/index.ts';
import type { LeftAlready } from '../../platform/notify/index.ts';
import { giveToTeams, type WholeRequest } from '../../refer/referral/index.ts';
import { TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import { actOnMany } from './act-on-many.action.ts';
import type { Actor, Doors } from './doors.ts';
import {
  auditedOfGiving,
  givenBy,
  isToBeFound,
  judgeGiving,
  tellingsOfGiving,
} from './give-request.action.ts';
import { insertAllGiven } from './given.store.ts';
import type { GivingOn } from './may-give.rule.ts';
import { leftOf } from './tell-followers.action.ts';
import type { GivenOn } from './triage.ts';

/** One of many givings, of a request that the caller knows whole. */
export type OneGiven = {
  readonly actor: Actor;
  readonly whole: WholeRequest;
  readonly asked: GivingOn;
  readonly idOf: (kind: string) => string;
};

/** One of many, judged, with what is kept, and the messages that have left. Nothing is written yet. */
export type ReadyToGive = {
  readonly one: OneGiven;
  readonly given: GivenOn & { readonly id: string };
  readonly left: readonly LeftAlready[];
};

/** What giving comes to, by the functions that give one; throws where it may not be given so. */
export function readyToGive(doors: Doors, one: OneGiven): ReadyToGive {
  const { actor, whole, asked, idOf } = one;
  const { id: requestId, version } = whole.request;
  const deciding = { actor, requestId, version };
  const judged = judgeGiving(doors, whole, { deciding, asked });
  if (judged.kind === 'faulty' || !isToBeFound(whole.request)) {
    throw new Error('A giving of many may not be done so');
  }
  const to = { area: actor.viewer.area, requestId, at: actor.now, idOf };
  const given = { ...givenBy(judged), id: idOf('given') };
  return { one, given, left: leftOf(tellingsOfGiving(judged), to) };
}

/**
 * Gives many requests by one person, all or none: what giving each from its own page would have
 * left, with messages that have left already. For made-up requests, which nobody has open.
 */
export async function giveMany(
  doors: Pick<Doors, 'db'>,
  viewer: Viewer,
  all: readonly ReadyToGive[],
): Promise<void> {
  await actOnMany(doors, viewer, {
    all,
    write: async (tx) => {
      await giveToTeams(tx, viewer, { from: TEAM_TO_FIND, all: all.map(givingOf) });
      const given = all.map((ready) => ready.given);
      await insertAllGiven(tx, viewer.area, given);
    },
    audited: ({ one: { whole, actor }, given: { requestId } }) =>
      auditedOfGiving({ requestId, referralId: whole.referral.id, visit: actor.visit }),
  });
}

function givingOf({ one, given }: ReadyToGive) {
  const { requestId, onVersion: version, toTeam: teamId, at } = given;
  return { request: one.whole.request, giving: { requestId, version, teamId, at } };
}
