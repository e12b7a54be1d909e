import { dayOf, type Instant } from '../../kernel/day.ts';
import { type Doors, type DraftKey, holderOf } from './doors.ts';
import { draftOf } from './draft.store.ts';
import type { Draft } from './referral.ts';

/** The draft, for whoever holds its secret; undefined when it is not theirs, or kept no more. */
export async function loadDraft(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  key: DraftKey,
  now: Instant,
): Promise<Draft | undefined> {
  const which = { area: doors.area, id: key.id, day: dayOf(now) };
  return await doors.db.as(holderOf(doors, key), (tx) => draftOf(tx, which));
}
