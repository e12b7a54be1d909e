import type { Advice } from '../../find/area/advice-file.ts';
import type { Area } from '../../find/area/area.ts';
import type { Service } from '../../find/directory/directory.ts';
import type { Check } from '../../find/eligibility/could-it-help.rule.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Keys } from '../../platform/identity/keys.ts';
import { bareReference } from './reference.ts';
import { bareWords, wordsFrom } from './secret-words.ts';

/** What this room needs of the house. */
export type Doors = {
  readonly db: Database;
  readonly keys: Keys;
  /** The area's id. */
  readonly area: string;
  readonly book: { readonly now: () => Pack; readonly check: () => Check };
  readonly settings: { readonly publicUrl: string };
};

/** The area pack, as far as this room reads it. */
export type Pack = {
  readonly area: Area;
  readonly services: readonly Service[];
  readonly advice: readonly Advice[];
};

/** What opens a draft: its id, which is in the address, and the secret that only the browser has. */
export type DraftKey = { readonly id: string; readonly secret: string };

/** Whoever holds a draft's secret, as the database knows them. */
export function holderOf({ area, keys }: Pick<Doors, 'area' | 'keys'>, key: DraftKey): Viewer {
  return { area, role: 'public', parties: [keys.hash('draft', key.secret)] };
}

/**
 * The four words of whoever sends this draft, or of the family where a professional does: the same
 * each time, and kept nowhere.
 */
export function followerWords(
  keys: Pick<Keys, 'hash'>,
  { id, secret }: DraftKey,
  whose: 'sender' | 'family' = 'sender',
): readonly string[] {
  const name = whose === 'sender' ? 'follower-words' : 'family-words';
  return wordsFrom(keys.hash(name, id + secret));
}

/** The keyed hash by which a follower is found, however reference and words were typed. */
export function followerKey(
  keys: Pick<Keys, 'hash'>,
  typed: { readonly reference: string; readonly words: string },
): string {
  return keys.hash('follower', `${bareReference(typed.reference)} ${bareWords(typed.words)}`);
}
