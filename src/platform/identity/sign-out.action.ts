import { endSession } from './session.store.ts';
import type { Doors } from './sign-in.action.ts';

/** Ends the session of a cookie's key at once, wherever else that cookie may have been copied to. */
export async function signOut({ db, keys }: Doors, area: string, key: string): Promise<void> {
  const keyHash = keys.hash('session', key);
  await db.as({ area, role: 'public', parties: [keyHash] }, (tx) => endSession(tx, area, keyHash));
}
