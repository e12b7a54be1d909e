import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openToAll, setHeaders } from './headers.ts';
import { type Log, sayFault } from './log.ts';
import type { Outcome } from './page.ts';
import { problemOf } from './problem.ts';
import { sorry, type Trouble } from './sorry.ts';
import { NotAllowed, NotFound } from './thrown.ts';

/** Draws a page that says what to do, with nothing but what the process holds in memory. */
export type DrawTrouble = (outcome: Extract<Outcome, { kind: 'show' }>, path: string) => string;

/** Answers what was thrown with a page that ends on a next step. Nothing of the error reaches it. */
export function handleFaults(server: FastifyInstance, draw: DrawTrouble, log: Log): void {
  server.setNotFoundHandler((request, reply) =>
    answerTrouble('not-found', { draw, request, reply }),
  );
  server.setErrorHandler((fault: FastifyError, request, reply) => {
    const trouble = troubleOf(fault);
    if (OURS.includes(trouble)) {
      log.error({ requestId: request.id, route: request.routeOptions.url, ...sayFault(fault) });
    }
    return answerTrouble(trouble, { draw, request, reply });
  });
}

/** Those that whoever runs this must know of. */
const OURS: readonly Trouble[] = ['not-working', 'cannot-reach', 'too-busy'];

export type Troubled = {
  readonly draw: DrawTrouble;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Sends the page of a trouble; to a machine, the same as JSON. */
export function answerTrouble(trouble: Trouble, { draw, request, reply }: Troubled): FastifyReply {
  const path = request.url.split('?')[0] ?? '/';
  if (FOR_MACHINES.test(path)) return tellMachine(trouble, { path, reply });
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  // A database that died under a form may have kept it. A link would not send the form again.
  const happened = trouble === 'cannot-reach' && !isAsked ? 'may-have-it' : trouble;
  const outcome = sorry(happened, isAsked ? { again: path } : {});
  if (outcome.kind === 'go') return reply.redirect(outcome.to, 303);
  setHeaders(reply, { publicPage: false });
  reply.header('cache-control', 'no-store');
  if (outcome.status === 503) reply.header('retry-after', '10');
  return reply.code(outcome.status).type('text/html; charset=utf-8').send(draw(outcome, path));
}

// What machines ask, and that part of it which any site may read.
const FOR_MACHINES = /^\/(?:api|openreferral)\//;
const OPEN_DATA = /^\/openreferral\//;

type Telling = { readonly path: string; readonly reply: FastifyReply };

function tellMachine(trouble: Trouble, { path, reply }: Telling): FastifyReply {
  const problem = problemOf(trouble);
  setHeaders(reply, { publicPage: false });
  if (OPEN_DATA.test(path)) openToAll(reply);
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}

function troubleOf(fault: FastifyError): Trouble {
  if (fault instanceof NotFound) return 'not-found';
  if (fault instanceof NotAllowed) return 'not-allowed';
  if (fault.statusCode === 413) return 'too-big';
  if (fault.statusCode === 429) return 'too-many-tries';
  if (fault.statusCode !== undefined && fault.statusCode < 500) return 'not-understood';
  if (BUSY.includes(fault.code ?? '')) return 'too-busy';
  return isOutOfReach(fault) ? 'cannot-reach' : 'not-working';
}

// PostgreSQL: a lock not had in time, a statement out of time, two that wait for each other.
const BUSY = ['55P03', '57014', '40001', '40P01'];

// The database cannot be reached, is starting or stopping, or took too long to let us in.
function isOutOfReach(fault: FastifyError): boolean {
  return (
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|08|53|57P0)/.test(fault.code ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(
      fault.message,
    )
  );
}
