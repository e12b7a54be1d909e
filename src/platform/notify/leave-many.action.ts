import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { keepDeliveries } from './demonstration.store.ts';
import { type LeftAlready, settleMany } from './left.store.ts';

/**
 * Lets many messages of the demonstration leave at once, as its own provider would: each as the
 * gate answered for it, at its own moment. One that a worker has taken up meanwhile is left to it.
 * For made-up people only; through any other provider a message leaves by `drain`, one by one.
 */
export async function leaveMany(
  db: Database,
  viewer: Viewer,
  left: readonly LeftAlready[],
): Promise<void> {
  if (left.length === 0) return;
  await db.as(viewer, async (tx) => {
    const settled = new Set(await settleMany(tx, viewer.area, left));
    const sent = left.filter(
      ({ message, gate }) => gate.kind === 'send' && settled.has(message.reference),
    );
    await keepDeliveries(
      tx,
      viewer.area,
      sent.map(({ message }) => message),
    );
  });
}
