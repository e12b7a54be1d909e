import type { FastifyError, FastifyInstance } from 'fastify';
import { setHeaders } from './headers.ts';
import { type Log, sayFault } from './log.ts';
import { NotAllowed, NotFound } from './thrown.ts';

export const ERROR_KINDS = [
  'not-found',
  'not-allowed',
  'not-from-here',
  'too-big',
  'too-many',
  'not-understood',
  'not-working',
  'cannot-reach',
] as const;
/** Every way in which a page may not be shown; each has words of its own and ends on a next step. */
export type ErrorKind = (typeof ERROR_KINDS)[number];

export type ErrorPages = { readonly draw: (kind: ErrorKind) => string };

const STATUS: Readonly<Record<ErrorKind, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-from-here': 403,
  'too-big': 413,
  'too-many': 429,
  'not-understood': 400,
  'not-working': 500,
  'cannot-reach': 503,
};

/** Answers what was thrown with a page that says what to do. Nothing of the error reaches it. */
export function handleFaults(server: FastifyInstance, pages: ErrorPages, log: Log): void {
  server.setNotFoundHandler((_request, reply) => {
    setHeaders(reply, { publicPage: false });
    return reply.code(404).type('text/html; charset=utf-8').send(pages.draw('not-found'));
  });
  server.setErrorHandler((fault: FastifyError, request, reply) => {
    const kind = kindOf(fault);
    if (STATUS[kind] >= 500) {
      log.error({ requestId: request.id, route: request.routeOptions.url, ...sayFault(fault) });
    }
    setHeaders(reply, { publicPage: false });
    reply.header('cache-control', 'no-store');
    if (kind === 'cannot-reach') reply.header('retry-after', '10');
    return reply.code(STATUS[kind]).type('text/html; charset=utf-8').send(pages.draw(kind));
  });
}

function kindOf(fault: FastifyError): ErrorKind {
  if (fault instanceof NotFound) return 'not-found';
  if (fault instanceof NotAllowed) return 'not-allowed';
  if (fault.statusCode === 413) return 'too-big';
  if (fault.statusCode === 429) return 'too-many';
  if (fault.statusCode !== undefined && fault.statusCode < 500) return 'not-understood';
  return isOutOfReach(fault) ? 'cannot-reach' : 'not-working';
}

// The database cannot be reached, is starting, stopping, or took too long to let us in.
function isOutOfReach(fault: FastifyError): boolean {
  const code = fault.code ?? '';
  return (
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|08|53|57P0)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(fault.message)
  );
}
