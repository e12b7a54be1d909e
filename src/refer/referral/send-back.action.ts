import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { record, recordAll } from '../../platform/events/index.ts';
import { changeOf } from './move-request.action.ts';
import type { RequestState } from './referral.ts';
import { setAllSentBack, setSentBack, stateFollowed } from './request.store.ts';

export type SendingBack = { readonly requestId: string; readonly at: Instant };

/**
 * Sends a request back to its team, for somebody who follows it and answered what was asked, in the
 * caller's transaction; records `request-information-given`. `not-awaited`: it stands otherwise.
 */
export async function sendBack(
  tx: Tx,
  viewer: Viewer,
  back: SendingBack,
): Promise<
  | { readonly kind: 'back' }
  | { readonly kind: 'not-awaited'; readonly state: RequestState }
  | { readonly kind: 'gone' }
> {
  if (await setSentBack(tx, back.requestId, back.at)) {
    await record(tx, viewer, [changeOf('request-information-given', back)]);
    return { kind: 'back' };
  }
  const state = await stateFollowed(tx, viewer.area, back.requestId);
  return state === undefined ? { kind: 'gone' } : { kind: 'not-awaited', state };
}

/**
 * Sends many requests back, each for the follower named, who is among the viewer's parties: all, or
 * it throws. For made-up requests.
 */
export async function sendAllBack(
  tx: Tx,
  { area, role }: Viewer,
  all: readonly (SendingBack & { readonly party: string })[],
): Promise<void> {
  const back = await setAllSentBack(tx, all);
  if (back !== all.length) throw new Error(`Of ${all.length} requests, ${back} went back`);
  const events = all.map((one) => ({
    ...changeOf('request-information-given', one),
    by: { role, parties: [one.party] },
  }));
  await recordAll(tx, area, events);
}
