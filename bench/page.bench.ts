import { type Child, startPeer } from './child.ts';
import type { Figures } from './figures.ts';
import { type Ground, withProduct } from './ground.ts';
import { type Asked, drive, driveFor } from './load.ts';
import { answerCheck, type Visitor, visitorAt } from './visitor.ts';

export type PageWish = {
  readonly ground: Ground;
  readonly connections: number;
  readonly seconds: number;
  /** How often each page is asked for to find the heaviest. */
  readonly tries: number;
};

/**
 * The public page that costs the most processor, found by driving each of them; then bare Fastify
 * answering with the very bytes of that page.
 */
export async function benchPage(wish: PageWish): Promise<readonly Figures[]> {
  const { ground, connections, seconds, tries } = wish;
  return await withProduct(ground, async (product) => {
    const visitor = visitorAt(product.base);
    await answerCheck(visitor);
    const tried = await tryEach(wish, product, visitor);
    const [heaviest] = tried.toSorted((one, other) => other.cpuMs - one.cpuMs);
    if (!heaviest) throw new Error('No public page was tried');
    const { html } = await visitor.get(heaviest.of);
    const bytes = Buffer.byteLength(html);
    const kit = { bench: 'page', of: `${heaviest.of}, ${bytes} bytes`, ground: null, status: 200 };
    const load = { ...kit, connections, requests: tries, next: () => asked(heaviest.of, visitor) };
    const ours = await driveFor({ ...load, what: 'oast', child: product }, seconds);
    const peer = await startPeer({ kind: 'page', html });
    try {
      return [ours, await driveFor({ ...load, what: 'bare Fastify', child: peer }, seconds)];
    } finally {
      await peer.stop();
    }
  });
}

async function tryEach(
  { ground, connections, tries }: PageWish,
  product: Child,
  visitor: Visitor,
): Promise<readonly Figures[]> {
  const tried: Figures[] = [];
  for (const path of pagesOf(ground)) {
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    const kit = { bench: 'page', what: 'tried', of: path, ground: null, status, connections };
    const next = () => asked(path, visitor);
    // Twice: the first time, the code is still being compiled.
    await drive({ ...kit, child: product, requests: tries, next });
    tried.push(await drive({ ...kit, child: product, requests: tries, next }));
  }
  return tried;
}

/** The public pages that somebody who answered the check may open. */
function pagesOf({ pack }: Ground): readonly string[] {
  const [first] = pack.services;
  return [
    ...['/', '/check/more', '/check/results', '/check/answers', '/help-now', '/privacy'],
    ...pack.services.map(({ id }) => `/services/${id}`).slice(0, 3),
    `/services/${first?.id}?from=results`,
  ];
}

// What was answered is sealed anew now and then; a browser sends what it was given last.
function asked(path: string, visitor: Visitor): Asked {
  const headers = { cookie: visitor.cookie(), 'accept-encoding': 'br, gzip' };
  return { method: 'GET', path, headers };
}
