import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { endSession, type Keys, type SessionHolder, whoIs } from '../identity/index.ts';
import { KEPT_COOKIE } from './kept-cookie.ts';
import type { SessionChange, Who } from './page.ts';
import { within } from './patience.ts';

/** The two sessions that the server keeps; each has its own cookie. */
export type SessionKind = 'staff' | 'follower';

// `__Host-`: only this host may have set it, only over https (or on the loopback address).
const COOKIES = { staff: '__Host-staff', follower: '__Host-track' } as const;

const COOKIE = { path: '/', secure: true, httpOnly: true } as const;

/** Who looks, for the database and for the page. */
export type Looker = { readonly viewer: Viewer; readonly who: Who | null };

const FOLLOWERS: readonly Role[] = ['young-person', 'parent-or-carer', 'referrer'];

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

/**
 * Ends the sessions whose cookies came, clears every cookie of ours, and asks the browser to drop
 * what else it keeps of this site. Only for somebody who goes there: a picture or a frame that
 * another page names does nothing. Never fails: whoever leaves must get away.
 */
export async function forgetAll(
  doors: Pick<Finding, 'db' | 'keys' | 'area'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const wanted = request.headers['sec-fetch-dest'];
  if (wanted !== undefined && wanted !== 'document') return;
  for (const name of [...Object.values(COOKIES), KEPT_COOKIE]) reply.clearCookie(name, COOKIE);
  // Not "cookies": a browser would clear those of every other service below the same domain.
  reply.header('clear-site-data', '"cache", "storage"');
  const names = Object.values(COOKIES);
  const keys = names.flatMap((name) => request.cookies[name] || []);
  const ended = Promise.all(keys.map((key) => endOne(doors, key))).catch(() => undefined);
  await within(LEAVING_MS, ended);
}

// A database that is slow or away may not keep anyone here.
const LEAVING_MS = 1_000;

async function endOne(
  { db, keys, area }: Pick<Finding, 'db' | 'keys' | 'area'>,
  key: string,
): Promise<void> {
  const keyHash = keys.hash('session', key);
  const holder: Viewer = { area, role: 'public', parties: [keyHash] };
  await db.as(holder, (tx) => endSession(tx, area, keyHash));
}
