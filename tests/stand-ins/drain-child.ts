import { setTimeout as wait } from 'node:timers/promises';
import { instantAt } from '../../src/kernel/day.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { drain, govukNotify } from '../../src/platform/notify/index.ts';
import type { Orders } from './kill-drains.ts';

// A process of its own that lets messages leave until it is killed.

const orders: Orders = JSON.parse(process.argv[2] ?? '');
const outbox = {
  db: openDatabase(orders.app),
  transport: govukNotify(orders.notify),
  gate: async () => ({ kind: 'send' }) as const,
  clock: { now: () => instantAt(Date.now()) },
  pace: orders.pace,
};
const machine = { area: 'kent', role: 'machine', parties: [] } as const;
process.stdout.write('ready\n');
for (;;) {
  await drain(outbox, machine, new AbortController().signal);
  await wait(10);
}
