import type { FastifyInstance } from 'fastify';
import type { Asset, Assets } from './assets.ts';
import { setHeaders } from './headers.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** Serves the files that pages ask for, pressed beforehand, to be kept as long as their name holds. */
export function serveAssets(server: FastifyInstance, assets: Assets): void {
  server.get('/assets/*', { compress: false }, async (request, reply) => {
    const found = assets.find(request.url.split('?')[0] ?? '');
    if (!found) return reply.callNotFound();
    setHeaders(reply, { publicPage: true });
    reply
      .header('cache-control', found.lasting ? YEAR : 'no-store')
      .header('vary', 'accept-encoding');
    const { body, encoding } = pressedFor(found.asset, request.headers['accept-encoding'] ?? '');
    if (encoding) reply.header('content-encoding', encoding);
    return reply.type(found.asset.type).send(body);
  });
  server.get('/favicon.ico', async (_request, reply) =>
    reply.redirect(assets.asset('favicon.ico'), 303),
  );
}

type Pressed = { readonly body: Buffer; readonly encoding: 'br' | 'gzip' | null };

function pressedFor(asset: Asset, accepts: string): Pressed {
  if (/\bbr\b/.test(accepts)) return { body: asset.brotli, encoding: 'br' };
  if (/\bgzip\b/.test(accepts)) return { body: asset.gzip, encoding: 'gzip' };
  return { body: asset.raw, encoding: null };
}
