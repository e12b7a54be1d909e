import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import secureSession from '@fastify/secure-session';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import type { AccessTable } from '../access/table.ts';
import type { Role } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import type { Keys } from '../identity/index.ts';
import { momentOf, readsAsAt } from './as-at.ts';
import { serveAssets } from './asset-routes.ts';
import type { Assets } from './assets.ts';
import { answerTrouble, type DrawTrouble, handleFaults } from './error-routes.ts';
import { setHeaders } from './headers.ts';
import { KEPT_COOKIE, KEPT_SECONDS, keptOf } from './kept-cookie.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Form, Handler, Outcome, Page, Visit } from './page.ts';
import { PATIENCE_MS, within } from './patience.ts';
import { refuseForeignForms, refuseOtherBodies } from './refusals.ts';
import {
  anyone,
  findLooker,
  forgetAll,
  type Looker,
  type SessionKind,
  sessionKeyOf,
  sessionWanted,
  setSession,
} from './session.ts';
import { NotFound } from './thrown.ts';

/** All that the frame of a page needs of the house. */
export type WebHouse = {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly area: string;
  readonly access: AccessTable;
  readonly assets: Assets;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Our own origins, `https://…`, from which a form may be sent. */
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  /** How long a form may be worked on before whoever sent it is told so; ten seconds if absent. */
  readonly patienceMs?: number;
  /** Where to sign in for each session. */
  readonly signInAt: Readonly<Record<SessionKind, string>>;
  /** Draws a page inside its layout. */
  readonly draw: (outcome: Extract<Outcome, { kind: 'show' }>, visit: Drawn) => string;
  readonly drawTrouble: DrawTrouble;
};

/** What the layout may know of the request. */
export type Drawn = Pick<Visit, 'who' | 'now' | 'asAt'> & {
  /** As it was asked for, for the address of a form. */
  readonly path: string;
  /** The page's own address, `/staff/requests/:id`: one address can be spelt in many ways. */
  readonly route: string;
  readonly role: Role;
};

// A megabyte of text in one box gets an answer beside that box; past this the whole page says so.
const BODY_LIMIT = 2 * 1024 * 1024;

/** Makes the web server: every page behind its access line, or it throws and nothing starts. */
export async function makeServer(
  house: WebHouse,
  pages: readonly Page[],
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = house.log;
  const server = Fastify({
    loggerInstance,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < house.trustedProxies,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    connectionTimeout: 35_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be read, or is too long, reaches no route; it gets our page as well.
    frameworkErrors: (_fault, request, reply) =>
      answerTrouble('not-found', { draw: house.drawTrouble, request, reply }),
  });
  await server.register(compress, {
    global: true,
    threshold: 1_024,
    // A page is pressed in one go: a stream for each costs more than the pressing does.
    syncThreshold: 128 * 1_024,
    encodings: ['br', 'gzip'],
  });
  await server.register(cookie);
  await server.register(secureSession, {
    key: house.keys.cookieKey,
    cookieName: KEPT_COOKIE,
    expiry: KEPT_SECONDS,
    cookie: { path: '/', secure: true, httpOnly: true, sameSite: 'lax' },
  });
  await server.register(formbody, { bodyLimit: BODY_LIMIT });
  server.addHook('onRequest', async (request, reply) => refuseForeignForms(house, request, reply));
  server.addHook('onRequest', async (request, reply) => refuseOtherBodies(house, request, reply));
  server.addHook('onResponse', async (request, reply) => noteAnswer(house, request, reply));
  handleFaults(server, house.drawTrouble, house.log);
  serveAssets(server, house.assets);
  for (const page of pages) addPage(server, house, page);
  return server;
}

function addPage(server: FastifyInstance, house: WebHouse, page: Page): void {
  if (page.get) addHandler(server, house, { page, method: 'GET', handler: page.get });
  if (page.post) addHandler(server, house, { page, method: 'POST', handler: page.post });
}

type Route = {
  readonly page: Page;
  readonly method: 'GET' | 'POST';
  readonly handler: Handler;
};

function addHandler(
  server: FastifyInstance,
  house: WebHouse,
  { page, method, handler }: Route,
): void {
  const roles = house.access.rolesFor(method, page.at);
  if (roles.length === 0) throw new Error(`No access line names ${method} ${page.at}`);
  server.route({
    method,
    url: page.at,
    handler: async (request, reply) => {
      setHeaders(reply, { publicPage: page.open === true, notes: page.notes === true });
      const looker = await lookerFor(house, request, roles);
      if (looker.kind === 'sign-in') return reply.redirect(looker.at, 303);
      const visit = visitOf(house, { request, looker: looker.looker, page });
      const work = handler(visit);
      const patience = house.patienceMs ?? PATIENCE_MS;
      const outcome = method === 'POST' ? await within(patience, work) : await work;
      if (outcome) return answer(house, { request, reply, visit, outcome });
      house.log.warn(
        { event: 'slow-form', requestId: request.id, route: page.at },
        'still at work',
      );
      return answerTrouble('may-have-it', { draw: house.drawTrouble, request, reply });
    },
  });
}

type Found =
  | { readonly kind: 'looker'; readonly looker: Looker }
  | { readonly kind: 'sign-in'; readonly at: string };

async function lookerFor(
  house: WebHouse,
  request: FastifyRequest,
  roles: readonly Role[],
): Promise<Found> {
  const kind = sessionWanted(roles);
  if (kind === null) return { kind: 'looker', looker: anyone(house.area) };
  const looker = await findLooker(request, { ...house, kind });
  // Someone signed in whose role no line names gets the way in, like someone not signed in.
  if (!looker || !roles.includes(looker.viewer.role)) {
    return { kind: 'sign-in', at: house.signInAt[kind] };
  }
  return { kind: 'looker', looker };
}

type Visiting = {
  readonly request: FastifyRequest;
  readonly looker: Looker;
  readonly page: Page;
};

function visitOf(house: WebHouse, { request, looker, page }: Visiting): Visit {
  const params = request.params as Readonly<Record<string, string>>;
  // No id of ours holds a NUL, and PostgreSQL would refuse to look for one.
  if (Object.values(params).some((param) => param.includes('\0'))) throw new NotFound();
  const kind = looker.who?.title === '' ? 'follower' : 'staff';
  const kept = keptOf(request);
  const asAt = page.asOnAnyDay === true ? readsAsAt(kept) : null;
  return {
    ...looker,
    now: asAt === null ? house.clock.now() : momentOf(asAt),
    asAt,
    params,
    query: request.query as Form,
    body: (request.body ?? {}) as Form,
    kept,
    requestId: request.id,
    // A keyed hash takes a while, and few pages ask for it.
    get client() {
      return house.keys.hash('attempt', request.ip);
    },
    sessionKey: sessionKeyOf(request, kind),
  };
}

type Answering = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly visit: Visit;
  readonly outcome: Outcome;
};

async function answer(
  house: WebHouse,
  { request, reply, visit, outcome }: Answering,
): Promise<FastifyReply> {
  if (outcome.kind === 'go') {
    if (outcome.session) setSession(reply, outcome.session);
    if (outcome.forget) await forgetAll(house, request, reply);
    return reply.redirect(outcome.to, 303);
  }
  const path = request.url.split('?')[0] ?? '/';
  const route = request.routeOptions.url ?? path;
  const { who, now, asAt } = visit;
  const drawn = { who, now, asAt, path, route, role: visit.viewer.role };
  const status = outcome.faults.length > 0 && outcome.status === 200 ? 422 : outcome.status;
  return reply.code(status).type('text/html; charset=utf-8').send(house.draw(outcome, drawn));
}

// The route's pattern, never the address: an address may hold an id.
function noteAnswer(house: WebHouse, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  const seconds = reply.elapsedTime / 1000;
  house.metrics.answered({ route, method: request.method, status: reply.statusCode, seconds });
  house.log.info({
    requestId: request.id,
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  });
}
