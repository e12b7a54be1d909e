import { audit } from '../../platform/audit/index.ts';
import type { Actor, Doors } from './doors.ts';
import { givenOn } from './given.store.ts';
import type { GivenOn } from './triage.ts';

/** The last time that a request was given on, where the viewer's teams gave or have it. Audited. */
export async function readGiven(
  { db }: Pick<Doors, 'db'>,
  { viewer, visit }: Pick<Actor, 'viewer' | 'visit'>,
  requestId: string,
): Promise<GivenOn | undefined> {
  return await db.as(viewer, async (tx) => {
    const given = (await givenOn(tx, viewer.area, [requestId])).at(-1);
    if (given) await audit(tx, { act: 'read-given', ids: [requestId], requestId: visit });
    return given;
  });
}
