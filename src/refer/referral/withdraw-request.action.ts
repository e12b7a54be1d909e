import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { audit } from '../../platform/audit/index.ts';
import { record } from '../../platform/events/index.ts';
import type { Doors } from './doors.ts';
import { mayMove } from './moves.ts';
import { REQUEST_STATES } from './referral.ts';
import { type Withdrawn, withdraw } from './withdrawal.store.ts';

export type Stopping = {
  readonly requestId: string;
  /** Blank: not said. */
  readonly why: string;
  readonly at: Instant;
  /** The name of the visit, for the audit. */
  readonly visitId: string;
};

/**
 * Stops one request, for the young person or the parent or carer who follows it; the others of the
 * referral go on. Stopping it twice is harmless, and so is stopping it as a team decides: whichever
 * comes second finds what the first did.
 */
export async function withdrawRequest(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  { requestId, why, at, visitId }: Stopping,
): Promise<Withdrawn> {
  const from = REQUEST_STATES.filter((state) => mayMove(state, 'withdrawn'));
  return await db.as(viewer, async (tx) => {
    const done = await withdraw(tx, { requestId, from, why: why.trim() || null, at });
    if (done !== 'moved') return done;
    await record(tx, viewer, [{ record: requestId, kind: 'request-withdrawn', happenedAt: at }]);
    await audit(tx, { act: 'withdraw-request', ids: [requestId], requestId: visitId });
    return done;
  });
}
