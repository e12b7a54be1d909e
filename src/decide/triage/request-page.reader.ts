import type { Service, Team } from '../../find/directory/directory.ts';
import { audit } from '../../platform/audit/index.ts';
import { readRequest, type WholeRequest } from '../../refer/referral/index.ts';
import { type Desk, deskOn } from './desk.store.ts';
import type { Actor, Doors } from './doors.ts';
import { howItStands, type Stands } from './how-it-stands.rule.ts';

export type { Desk, Place } from './desk.store.ts';

/** Everything that the page of one request shows. */
export type RequestPage = {
  readonly whole: WholeRequest;
  readonly desk: Desk;
  /** The service asked, as the area knows it now; undefined: it is known no more. */
  readonly service: Service | undefined;
  readonly team: Team | undefined;
  readonly stands: Stands;
};

/**
 * A request with all that is known of it, and how services stand for the child: in five
 * statements, the last of them the audit of the reading. Undefined when there is none, or not for
 * this viewer.
 */
export async function readRequestPage(
  { db, book }: Pick<Doors, 'db' | 'book'>,
  { viewer, now, visit }: Omit<Actor, 'name' | 'party'>,
  requestId: string,
): Promise<RequestPage | undefined> {
  const { area } = viewer;
  const read = await db.as(viewer, async (tx) => {
    const whole = await readRequest(tx, viewer, requestId);
    if (!whole) return undefined;
    const desk = await deskOn(tx, { area, requestId, team: whole.request.teamId });
    const ids = [requestId, whole.referral.id];
    await audit(tx, { act: 'read-request', ids, requestId: visit });
    return { whole, desk };
  });
  if (!read) return undefined;
  const { request, referral, facts } = read.whole;
  const { serviceId } = request;
  const service = book.now().services.find(({ id }) => id === serviceId);
  const judged = { serviceId, sentAt: referral.sentAt, now, facts };
  return {
    ...read,
    service,
    team: service?.teams.find(({ id }) => id === request.teamId),
    stands: howItStands(book.check(), judged),
  };
}
