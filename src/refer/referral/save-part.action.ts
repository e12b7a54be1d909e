import { addDays, dayOf, type Instant } from '../../kernel/day.ts';
import { type Doors, type DraftKey, holderOf } from './doors.ts';
import { lockDraft, updateDraft } from './draft.store.ts';
import { type Draft, type DraftPart, KEEP_DRAFT_DAYS } from './referral.ts';
import { type Changes, type Saving, whatChangingDoes } from './what-does-saving-do.rule.ts';

export type Saved =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /** Somebody saved since the page was made: nothing was saved over theirs. */
  | { readonly kind: 'stale'; readonly newer: Draft }
  | { readonly kind: 'sent-already'; readonly draft: Draft }
  /** Not theirs, or kept no more. */
  | { readonly kind: 'gone' };

/** Saves one part of a draft. Saving the same twice is harmless. */
export async function savePart<Part extends DraftPart>(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  key: DraftKey,
  saving: Saving<Part> & { readonly now: Instant },
): Promise<Saved> {
  const { version, part, value, now } = saving;
  return await saveParts(doors, key, { version, changes: { [part]: value }, now });
}

/** What a page saves: the version that it was made from, and each part that it changes. */
type Change = { readonly version: number; readonly changes: Changes; readonly now: Instant };

/** Saves several parts of a draft as one change. Saving the same twice is harmless. */
export async function saveParts(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  key: DraftKey,
  saving: Change,
): Promise<Saved> {
  const { area } = doors;
  const day = dayOf(saving.now);
  return await doors.db.as(holderOf(doors, key), async (tx): Promise<Saved> => {
    const draft = await lockDraft(tx, { area, id: key.id, day });
    if (!draft) return { kind: 'gone' };
    const does = whatChangingDoes(draft, saving);
    if (does === 'stale') return { kind: 'stale', newer: draft };
    if (does === 'sent-already') return { kind: 'sent-already', draft };
    if (does === 'nothing') return { kind: 'saved', draft };
    const answers = { ...draft.answers, ...saving.changes };
    const next: Draft = { ...draft, version: draft.version + 1, answers };
    const keepUntil = addDays(day, KEEP_DRAFT_DAYS);
    await updateDraft(tx, { area, draft: next, at: saving.now, keepUntil });
    return { kind: 'saved', draft: next };
  });
}
