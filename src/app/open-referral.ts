import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Encoding, type Feed, feedOf, isUnchanged } from '../interop/openreferral/index.ts';
import {
  LISTS,
  type ListName,
  listAt,
  OPEN_REFERRAL,
  oneOf,
} from '../interop/openreferral/paths.ts';
import { millisOf } from '../kernel/day.ts';
import { openToAll, setHeaders } from '../platform/web/headers.ts';
import type { House } from './house.ts';

/** `/openreferral/v3`: the directory as open data, for any site, with no sign-in. */
export function addOpenReferral(server: FastifyInstance, house: House): void {
  const feed = feedOf({ book: house.book, site: house.settings.publicUrl });
  const add = (at: string, list: ListName | null) => {
    if (!house.access.rolesFor('GET', at).includes('public')) {
      throw new Error(`No access line opens GET ${at}`);
    }
    // What is kept is pressed already.
    server.get(at, { compress: false }, (request, reply) =>
      answer({ feed, house, list }, request, reply),
    );
  };
  for (const at of [OPEN_REFERRAL, `${OPEN_REFERRAL}/*`]) {
    server.options(at, async (_request, reply) => mayAsk(reply));
  }
  add(OPEN_REFERRAL, null);
  for (const list of LISTS) {
    add(listAt(list), list);
    add(oneOf(list), list);
  }
}

/** A page of another site asks first, where it sends more than a plain GET does. */
function mayAsk(reply: FastifyReply): FastifyReply {
  openToAll(reply);
  reply.header('access-control-allow-methods', 'GET, HEAD, OPTIONS');
  reply.header('access-control-allow-headers', '*').header('access-control-max-age', '86400');
  return reply.code(204).send();
}

type Desk = { readonly feed: Feed; readonly house: House; readonly list: ListName | null };

async function answer(
  { feed, house, list }: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { id = null } = request.params as { readonly id?: string };
  const { headers } = request;
  const told = await feed({
    ...{ list, id },
    query: request.query as Readonly<Record<string, string | readonly string[]>>,
    encoding: encodingFor(headers['accept-encoding'] ?? ''),
    now: house.clock.now(),
  });
  setHeaders(reply, { publicPage: true });
  openToAll(reply);
  reply.header('x-robots-tag', 'noindex');
  reply.header('vary', 'accept-encoding').type(told.type).code(told.status);
  reply.header('cache-control', told.status === 200 ? KEEP : 'no-store');
  if (told.etag) reply.header('etag', told.etag);
  if (told.modified) reply.header('last-modified', httpDate(told.modified));
  const has = { noneMatch: headers['if-none-match'], since: headers['if-modified-since'] };
  if (isUnchanged(told, has)) {
    if (!Buffer.isBuffer(told.body)) told.body.destroy();
    return reply.code(304).send();
  }
  if (told.encoding !== 'identity') reply.header('content-encoding', told.encoding);
  return reply.send(told.body);
}

// Long enough to spare a busy consumer, and short enough that a change is told on the same day.
const KEEP = 'public, max-age=300';

function httpDate(at: Parameters<typeof millisOf>[0]): string {
  return new Date(millisOf(at)).toUTCString();
}

function encodingFor(accepts: string): Encoding {
  if (BR.test(accepts)) return 'br';
  return GZIP.test(accepts) ? 'gzip' : 'identity';
}

// Named, and not refused by a weight of nothing.
const BR = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
