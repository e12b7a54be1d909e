import { audit } from '../../platform/audit/index.ts';
import { mayMove, setUrgency as setOnRequest } from '../../refer/referral/index.ts';
import type { KeptRequest, RequestState, Urgency } from '../../refer/referral/referral.ts';
import type { Doors } from './doors.ts';
import { stateOf } from './queue.store.ts';
import type { Deciding } from './still-open.reader.ts';
import type { UrgencySet } from './triage.ts';
import { insertUrgency, newestUrgency } from './urgency.store.ts';

/** How soon an answer is needed, and why somebody says so. */
export type Setting = { readonly urgency: Urgency; readonly reason: string };

export type UrgencyIsSet =
  | { readonly kind: 'set' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'gone' }
  /** Somebody changed the request since it was seen; nothing was written. */
  | { readonly kind: 'stale'; readonly newer: KeptRequest }
  /** It is decided, or was withdrawn. */
  | { readonly kind: 'not-legal'; readonly from: RequestState };

/**
 * A person sets how soon an answer is needed, with a reason in their words; it is never worked out
 * (DOMAIN.md 3.3). The same form sent twice is one setting; what differs from it is not.
 */
export async function setUrgency(
  { db }: Pick<Doors, 'db'>,
  deciding: Deciding,
  setting: Setting,
): Promise<UrgencyIsSet> {
  const { urgency } = setting;
  const reason = setting.reason.trim();
  if (reason === '') return { kind: 'no-reason' };
  const { actor, requestId, version } = deciding;
  const { viewer, party, name, now: at, visit } = actor;
  const key = { area: viewer.area, requestId };
  return await db.as(viewer, async (tx): Promise<UrgencyIsSet> => {
    const from = await stateOf(tx, viewer.area, requestId);
    if (from === undefined) return { kind: 'gone' };
    if (!mayMove(from, 'accepted')) return { kind: 'not-legal', from };
    const moved = await setOnRequest(tx, viewer, { requestId, version, urgency, at });
    const before = await newestUrgency(tx, key);
    if (moved.kind === 'stale') {
      return isSame(before, deciding, { urgency, reason }) ? { kind: 'set' } : moved;
    }
    if (moved.kind === 'gone') return moved;
    const was = before?.urgency ?? null;
    const set = { onVersion: version, was, urgency, reason, by: party, at };
    await insertUrgency(tx, key, { ...set, byName: name });
    await audit(tx, { act: 'set-urgency', ids: [requestId], requestId: visit });
    return { kind: 'set' };
  });
}

function isSame(
  set: UrgencySet | undefined,
  { actor, version }: Deciding,
  { urgency, reason }: Setting,
): boolean {
  if (set?.by !== actor.party || set.onVersion !== version) return false;
  return set.urgency === urgency && set.reason === reason;
}
