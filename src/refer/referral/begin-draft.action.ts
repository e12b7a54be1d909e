import { addDays, dayOf, type Instant } from '../../kernel/day.ts';
import { newId } from '../../platform/db/index.ts';
import { newSecret } from '../../platform/identity/index.ts';
import { type Doors, type DraftKey, holderOf } from './doors.ts';
import { insertDraft } from './draft.store.ts';
import { type DraftAnswers, KEEP_DRAFT_DAYS } from './referral.ts';

/** Begins a draft. The browser keeps the key; we keep only the secret's hash. */
export async function beginDraft(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  answers: DraftAnswers,
  now: Instant,
): Promise<DraftKey> {
  const key: DraftKey = { id: newId('draft'), secret: newSecret() };
  await beginDraftAs(doors, key, { answers, now });
  return key;
}

/** Begins a draft under a key of the caller's own; throws when one was begun under it before. */
export async function beginDraftAs(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  key: DraftKey,
  { answers, now }: { readonly answers: DraftAnswers; readonly now: Instant },
): Promise<void> {
  const viewer = holderOf(doors, key);
  const [holder = ''] = viewer.parties;
  const keepUntil = addDays(dayOf(now), KEEP_DRAFT_DAYS);
  const { area } = doors;
  await doors.db.as(viewer, (tx) =>
    insertDraft(tx, { area, id: key.id, holder, answers, at: now, keepUntil }),
  );
}
