import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { listAt } from '../src/interop/openreferral/paths.ts';
import { startPeer } from './child.ts';
import type { Figures } from './figures.ts';
import { type Ground, withProduct } from './ground.ts';
import { type Asked, driveFor } from './load.ts';

export type OpenReferralWish = {
  readonly ground: Ground;
  readonly connections: number;
  readonly seconds: number;
  /** How many requests are sent at least. */
  readonly tries: number;
};

const PER_PAGE = 50;
const ACCEPTS = { 'accept-encoding': 'br, gzip' };

/**
 * Every page of the open data's list of services, one after the other; then bare Fastify answering
 * with the very bytes of the first.
 */
export async function benchOpenReferral(wish: OpenReferralWish): Promise<readonly Figures[]> {
  const { ground, connections, seconds, tries } = wish;
  return await withProduct(ground, async (product) => {
    const { services } = ground.pack;
    await settled(product.base + pathOf(1));
    const { headers, body } = await bytesOf(product.base + pathOf(1));
    const pages = Math.ceil(services.length / PER_PAGE);
    const of = `${pathOf(1)} of ${pages}, ${body.length} bytes, ${services.length} services`;
    const kit = { bench: 'openreferral', of, ground: null, status: 200 };
    const load = { ...kit, connections, requests: tries };
    const next = inTurn(pages);
    const ours = await driveFor({ ...load, what: 'oast', child: product, next }, seconds);
    const base64 = body.toString('base64');
    const peer = await startPeer({ kind: 'bytes', base64, headers });
    try {
      return [ours, await driveFor({ ...load, what: 'bare Fastify', child: peer, next }, seconds)];
    } finally {
      await peer.stop();
    }
  });
}

// As it begins to listen for news, the product reads its pack once more; with thousands of services
// that takes it seconds, in which it answers nobody.
async function settled(url: string): Promise<void> {
  for (let calm = 0, tries = 0; calm < 8 && tries < 240; tries += 1) {
    const asked = performance.now();
    await bytesOf(url);
    calm = performance.now() - asked < 250 ? calm + 1 : 0;
    await setTimeout(125);
  }
}

function pathOf(page: number): string {
  return `${listAt('services')}?per_page=${PER_PAGE}&page=${page}`;
}

function inTurn(pages: number): () => Asked {
  let asked = 0;
  return () => {
    const page = (asked % pages) + 1;
    asked += 1;
    return { method: 'GET', path: pathOf(page), headers: ACCEPTS };
  };
}

type Bytes = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/** An answer as it was sent. `fetch` would unpress it. */
async function bytesOf(url: string): Promise<Bytes> {
  return await new Promise((done, fail) => {
    const request = get(url, { headers: ACCEPTS }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const headers = {
          'content-type': answer.headers['content-type'] ?? '',
          'content-encoding': answer.headers['content-encoding'] ?? 'identity',
        };
        done({ headers, body: Buffer.concat(parts) });
      });
    });
    request.on('error', fail);
  });
}
