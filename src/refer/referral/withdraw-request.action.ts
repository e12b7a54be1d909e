import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { audit, auditEach } from '../../platform/audit/index.ts';
import { record, recordAll } from '../../platform/events/index.ts';
import type { Doors } from './doors.ts';
import { mayMove } from './moves.ts';
import { REQUEST_STATES } from './referral.ts';
import { type Withdrawn, withdraw, withdrawAll } from './withdrawal.store.ts';

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
  return await db.as(viewer, async (tx) => {
    const done = await withdraw(tx, { ...stoppedBy({ requestId, why, at }), from: FROM });
    if (done !== 'moved') return done;
    await record(tx, viewer, [eventOf({ requestId, at })]);
    await audit(tx, auditedOf({ requestId, visitId }));
    return done;
  });
}

/** A request that the party named follows, and stops. */
export type StoppingBy = Stopping & { readonly party: string };

/**
 * Stops many requests, each for the follower named, all of whom are the viewer's parties and of the
 * viewer's role: all, or none. For made-up requests.
 */
export async function withdrawMany(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  all: readonly StoppingBy[],
): Promise<void> {
  if (all.length === 0) return;
  const { area, role } = viewer;
  await db.as(viewer, async (tx) => {
    const moved = await withdrawAll(tx, FROM, all.map(stoppedBy));
    if (moved !== all.length) throw new Error(`Of ${all.length} requests, ${moved} were stopped`);
    const by = (party: string) => ({ role, parties: [party] });
    await recordAll(
      tx,
      area,
      all.map((one) => ({ ...eventOf(one), by: by(one.party) })),
    );
    await auditEach(
      tx,
      all.map((one) => ({ ...auditedOf(one), party: one.party })),
    );
  });
}

const FROM = REQUEST_STATES.filter((state) => mayMove(state, 'withdrawn'));

function stoppedBy({ requestId, why, at }: Omit<Stopping, 'visitId'>) {
  return { requestId, why: why.trim() || null, at };
}

function eventOf({ requestId, at }: Pick<Stopping, 'requestId' | 'at'>) {
  return { record: requestId, kind: 'request-withdrawn', happenedAt: at };
}

function auditedOf({ requestId, visitId }: Pick<Stopping, 'requestId' | 'visitId'>) {
  return { act: 'withdraw-request', ids: [requestId], requestId: visitId };
}
