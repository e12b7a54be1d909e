import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerTrouble, type DrawTrouble } from './error-routes.ts';
import { isSameOrigin } from './same-origin.rule.ts';

type Refusing = { readonly origins: readonly string[]; readonly drawTrouble: DrawTrouble };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Turns away a change that another site's page asked for. */
export async function refuseForeignForms(
  house: Refusing,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (SAFE.has(request.method) || isOpenApi(request)) return undefined;
  const header = (name: string) => request.headers[name]?.toString();
  const sender = {
    secFetchSite: header('sec-fetch-site'),
    origin: header('origin'),
    referer: header('referer'),
  };
  if (isSameOrigin(sender, house.origins)) return undefined;
  return answerTrouble('not-from-here', { draw: house.drawTrouble, request, reply });
}

/** Only a machine's address reads JSON: a form holds text, whatever its sender calls it. */
export async function refuseOtherBodies(
  house: Refusing,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const type = request.headers['content-type'];
  if (type === undefined || SAFE.has(request.method) || isOpenApi(request)) return undefined;
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return undefined;
  return answerTrouble('not-understood', { draw: house.drawTrouble, request, reply });
}

// Machines hold no cookie of ours that would act for them.
function isOpenApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/v1/');
}
