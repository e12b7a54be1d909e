import type { Role, Viewer } from '../access/viewer.ts';
import { newSecret } from './keys.ts';
import { startSession } from './session.store.ts';
import { type Doors, staffSession } from './sign-in.action.ts';

/** One of the demonstration's cast. */
export type Acting = {
  readonly party: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
};

/**
 * Signs this browser in as one of the cast, with nothing typed. The demonstration alone has a cast;
 * where there is none, no address leads here. The session's key, for the cookie.
 */
export async function signInAs(
  { db, keys }: Doors,
  viewer: Viewer,
  { party, name, title, role }: Acting,
): Promise<string> {
  const { area } = viewer;
  const key = newSecret();
  const keyHash = keys.hash('session', key);
  const session = staffSession({ area, staff: { party_id: party, name, title }, role, keyHash });
  await db.as(viewer, (tx) => startSession(tx, session));
  return key;
}
