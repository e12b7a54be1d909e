import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PeerOrders, ProductOrders, Said, Standing } from './orders.ts';

/** A process that answers, and tells what it cost. */
export type Child = {
  /** `http://127.0.0.1:40123`. */
  readonly base: string;
  readonly standing: () => Promise<Standing>;
  readonly stop: () => Promise<void>;
};

// As `npm run serve` starts it.
const FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=192'];

/** Starts the product; `profile` names a folder in which it leaves a profile of its processor. */
export function startProduct(orders: ProductOrders, profile: string | null): Promise<Child> {
  const cpu = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return startChild('product.ts', orders, [...FLAGS, ...cpu]);
}

/** Starts what the product is held against. */
export function startPeer(orders: PeerOrders): Promise<Child> {
  return startChild('peer.ts', orders, FLAGS);
}

async function startChild(
  program: string,
  orders: ProductOrders | PeerOrders,
  flags: readonly string[],
): Promise<Child> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [...flags, file, JSON.stringify(orders)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const over = once(child, 'exit');
  const ready = await nextFrom(child, over);
  if (ready.kind !== 'ready') throw new Error(`${program} said ${ready.kind} first`);
  return {
    base: ready.address,
    standing: async () => {
      const told = nextFrom(child, over);
      child.send('standing');
      const said = await told;
      if (said.kind !== 'standing') throw new Error(`${program} said ${said.kind} again`);
      return said.standing;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await over;
    },
  };
}

async function nextFrom(child: ChildProcess, over: Promise<unknown>): Promise<Said> {
  const gone = over.then(() => Promise.reject(new Error('A process of the bench ended early')));
  const [said] = await Promise.race([once(child, 'message'), gone]);
  return said as Said;
}
