import type { FastifyRequest } from 'fastify';
import type { Kept } from './kept.ts';

declare module '@fastify/secure-session' {
  interface SessionData {
    [part: string]: unknown;
  }
}

/** The sealed cookie's name; `__Host-` ties it to this host. */
export const KEPT_COOKIE = '__Host-kept';

/** How long a browser's answers hold when nothing is done: 20 hours (PAGES.md 5). */
export const KEPT_SECONDS = 20 * 3600;

/** A browser's kept parts, over the session of @fastify/secure-session. */
export function keptOf(request: FastifyRequest): Kept {
  return {
    read: (part) => request.session.get(part),
    write: (part, value) => {
      request.session.set(part, value);
    },
  };
}
