import type { Viewer } from '../../platform/access/index.ts';
import { audit } from '../../platform/audit/index.ts';
import { askBy } from './ask.store.ts';
import type { Doors } from './doors.ts';
import { type Stands, standingOf } from './told.store.ts';
import type { Ask } from './triage.ts';

/** What was asked of a follower, and where the request stands now. */
export type AskSeen = { readonly ask: Ask; readonly standing: Stands };

/** What was asked of this follower; undefined when it is nothing, or of somebody else. Audited. */
export async function readAsk(
  { db }: Pick<Doors, 'db'>,
  { viewer, visit }: { readonly viewer: Viewer; readonly visit: string },
  askId: string,
): Promise<AskSeen | undefined> {
  return await db.as(viewer, async (tx) => {
    const ask = await askBy(tx, viewer.area, askId);
    if (!ask || ask.ofKind !== viewer.role) return undefined;
    const standing = await standingOf(tx, viewer.area, ask.requestId);
    if (!standing) return undefined;
    await audit(tx, { act: 'read-own-ask', ids: [ask.requestId, askId], requestId: visit });
    return { ask, standing };
  });
}
