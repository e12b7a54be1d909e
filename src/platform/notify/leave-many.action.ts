import type { Viewer } from '../access/viewer.ts';
import type { Database, Tx } from '../db/database.ts';
import { keepDeliveries } from './demonstration.store.ts';
import { insertLeft, type LeftAlready } from './left.store.ts';

/**
 * Writes messages of made-up people, in the transaction of what they tell of, as those that have
 * left already: no job is made, and no worker takes them up. Any other message is enqueued.
 */
export async function writeLeft(tx: Tx, area: string, left: readonly LeftAlready[]): Promise<void> {
  await insertLeft(tx, area, left);
}

/** Keeps what of them the demonstration's provider would have; however often, it is kept once. */
export async function deliverMany(
  db: Database,
  viewer: Viewer,
  left: readonly LeftAlready[],
): Promise<void> {
  const sent = left.filter(({ gate }) => gate.kind === 'send').map(({ message }) => message);
  if (sent.length === 0) return;
  await db.as(viewer, (tx) => keepDeliveries(tx, viewer.area, sent));
}
