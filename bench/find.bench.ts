import { applyPack } from '../src/app/apply-pack.ts';
import { manyServices } from '../src/app/demo/many-services.ts';
import { instantAt } from '../src/kernel/day.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { startPeer } from './child.ts';
import type { Figures } from './figures.ts';
import { type Ground, withProduct } from './ground.ts';
import { driveFor } from './load.ts';
import { visitorAt } from './visitor.ts';

export type FindWish = {
  readonly ground: Ground;
  readonly connections: number;
  readonly seconds: number;
  /** How many are asked for before anything is measured. */
  readonly warm: number;
  readonly services: number;
};

/**
 * The finder over far more services than any area has, each search another than the one before, so
 * that none is answered from the last; then bare Fastify with the bytes of one of those pages.
 */
export async function benchFind(wish: FindWish): Promise<readonly Figures[]> {
  const { ground, connections, seconds, warm } = wish;
  const pack = manyServices(ground.pack, wish.services);
  const db = openDatabase(ground.app);
  await applyPack(db, pack, instantAt(Date.now()));
  await db.end();
  const searches = searchesIn(pack);
  return await withProduct(ground, async (product) => {
    const { html } = await visitorAt(product.base).get(searches(0));
    const of = `/find, ${pack.services.length} services, ${Buffer.byteLength(html)} bytes`;
    let asked = 0;
    const next = () => ({ method: 'GET', path: searches(asked++), headers: {} }) as const;
    const kit = { bench: 'find', of, ground, connections, requests: warm, next, status: 200 };
    const ours = await driveFor({ ...kit, what: 'oast', child: product }, seconds);
    const peer = await startPeer({ kind: 'page', html });
    try {
      return [
        ours,
        await driveFor({ ...kit, ground: null, what: 'bare Fastify', child: peer }, seconds),
      ];
    } finally {
      await peer.stop();
    }
  });
}

/** The n-th search: a need, an age and a district, and no two alike until all were asked. */
function searchesIn({ area }: Ground['pack']): (n: number) => string {
  const { needs, districts } = area;
  return (n) => {
    const need = needs[n % needs.length]?.id;
    const age = Math.floor(n / needs.length) % 26;
    const district = districts[Math.floor(n / (needs.length * 26)) % districts.length]?.code;
    return `/find?need=${need}&age=${age}&district=${district}`;
  };
}
