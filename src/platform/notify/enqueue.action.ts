import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../db/database.ts';
import { addJobAfterwards } from '../jobs/index.ts';
import { insertMessages } from './message.store.ts';
import type { NewMessage } from './message.ts';

/** The task that lets messages leave; its job carries nothing but the area. */
export const DRAIN = 'drain-messages';

/**
 * Writes messages in the transaction of the change that they tell of: they leave soon after it
 * commits, in this order for each record, and not at all when it does not.
 */
export async function enqueue(
  tx: Tx,
  viewer: Viewer,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  addJobAfterwards(tx, viewer, { task: DRAIN, key: DRAIN });
  await insertMessages(tx, viewer.area, messages);
}
