import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { type Keys, type SessionHolder, whoIs } from '../identity/index.ts';
import { KEPT_COOKIE } from './kept-cookie.ts';
import type { SessionChange, Who } from './page.ts';

/** The two sessions that the server keeps; each has its own cookie. */
export type SessionKind = 'staff' | 'follower';

// `__Host-`: only this host may have set it, only over https (or on the loopback address).
const COOKIES = { staff: '__Host-staff', follower: '__Host-track' } as const;

const COOKIE = { path: '/', secure: true, httpOnly: true } as const;

/** Who looks, for the database and for the page. */
export type Looker = { readonly viewer: Viewer; readonly who: Who | null };

const FOLLOWERS: readonly Role[] = ['young-person', 'parent-or-carer'];

/** Which session an address wants, from the roles that may use it; null when anyone may. */
export function sessionWanted(roles: readonly Role[]): SessionKind | null {
  if (roles.includes('public')) return null;
  return roles.some((role) => FOLLOWERS.includes(role)) ? 'follower' : 'staff';
}

/** The public, who may be anyone. */
export function anyone(area: string): Looker {
  return { viewer: { area, role: 'public', parties: [] }, who: null };
}

type Finding = {
  readonly db: Database;
  readonly keys: Keys;
  readonly area: string;
  readonly kind: SessionKind;
};

/** Who this browser is signed in as; undefined when nobody, or no longer. One statement. */
export async function findLooker(
  request: FastifyRequest,
  { db, keys, area, kind }: Finding,
): Promise<Looker | undefined> {
  const key = request.cookies[COOKIES[kind]];
  if (!key) return undefined;
  const keyHash = keys.hash('session', key);
  const holder = await db.as({ area, role: 'public', parties: [] }, (tx) => whoIs(tx, keyHash));
  if (!holder || holder.kind !== kind) return undefined;
  return lookerOf(area, holder);
}

function lookerOf(area: string, holder: SessionHolder): Looker {
  const parties = [holder.party_id, ...holder.teams];
  return {
    viewer: { area, role: holder.role, parties },
    who: { party: holder.party_id, name: holder.name, title: holder.title },
  };
}

/** Sets or clears the cookie of a session that starts or ends with this answer. */
export function setSession(reply: FastifyReply, change: SessionChange): void {
  const name = COOKIES[change.session];
  // Strict would hide the session from a link in an email; Lax still keeps it off foreign POSTs.
  const sameSite = change.session === 'staff' ? 'strict' : 'lax';
  if (change.kind === 'start') reply.setCookie(name, change.key, { ...COOKIE, sameSite });
  else reply.clearCookie(name, { ...COOKIE, sameSite });
}

/** The raw key of a session cookie, for the page that ends it. */
export function sessionKeyOf(request: FastifyRequest, kind: SessionKind): string | undefined {
  return request.cookies[COOKIES[kind]];
}

/** Clears every cookie of ours, and asks the browser to drop what else it keeps of this site. */
export function forgetAll(reply: FastifyReply): void {
  for (const name of [...Object.values(COOKIES), KEPT_COOKIE]) reply.clearCookie(name, COOKIE);
  reply.header('clear-site-data', '"cache", "cookies", "storage"');
}
