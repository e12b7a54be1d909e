import { startPeer } from './child.ts';
import { readyDrafts } from './drafts.ts';
import type { Figures } from './figures.ts';
import { type Ground, withProduct } from './ground.ts';
import { type Asked, drive } from './load.ts';

export type SubmitWish = {
  readonly ground: Ground;
  readonly connections: number;
  readonly requests: number;
  /** Sent before anything is timed. */
  readonly warm: number;
  /** The services that each referral asks. */
  readonly services: readonly string[];
};

/**
 * "Send my request", from the form to the answer after commit: one referral, with a request to each
 * service. The pages before it were filled in beforehand. Beside it, Fastify writing one row.
 */
export async function benchSubmit(wish: SubmitWish): Promise<readonly Figures[]> {
  const { ground, connections, requests, warm, services } = wish;
  const ready = await readyDrafts({ ground, count: requests + warm, services });
  const form = ready[0];
  if (!form) throw new Error('No draft is ready');
  const kit = { bench: 'submit', of: `requests to ${services.length}`, ground, connections };
  const ours = await withProduct(ground, async (child) => {
    const load = { ...kit, what: 'oast', child, next: () => taken(ready), status: 303 };
    await drive({ ...load, requests: warm });
    return await drive({ ...load, requests });
  });
  const peer = await startPeer({ kind: 'row', owner: ground.owner, connections: POOL });
  try {
    const next = () => form;
    const load = { ...kit, of: 'one row', what: 'one row', child: peer, next, status: 303 };
    await drive({ ...load, requests: warm });
    return [ours, await drive({ ...load, requests })];
  } finally {
    await peer.stop();
  }
}

// As many as the product's own.
const POOL = 10;

function taken(ready: Asked[]): Asked {
  const next = ready.pop();
  if (!next) throw new Error('Every draft was sent');
  return next;
}
