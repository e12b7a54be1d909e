import type { FastifyInstance } from 'fastify';
import { JOBS, openDatabase } from '../platform/db/index.ts';
import { startWorker } from '../platform/jobs/index.ts';
import { serveMetrics } from '../platform/web/metrics.ts';
import { closeWithin } from './close-within.ts';
import type { House } from './house.ts';
import { makeWeb } from './web.ts';
import { makeWorkerHouse } from './worker.ts';

/** A running product: web and worker. */
export type Running = {
  readonly server: FastifyInstance;
  /** Where it listens, `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Finishes what is in hand, refuses the rest, and resolves when all has ended. */
  readonly stop: () => Promise<void>;
};

/** Starts web, worker and metrics on an open house. */
export async function run(house: House): Promise<Running> {
  let stopping = false;
  const jobsDb = openDatabase(house.app, JOBS);
  const server = await makeWeb({ house, stopping: () => stopping });
  const address = await server.listen({ port: house.settings.port, host: house.settings.host });
  const worker = await startWorker(makeWorkerHouse(house, jobsDb));
  const { metricsPort } = house.settings;
  const metrics = metricsPort > 0 ? await serveMetrics(house.metrics, metricsPort) : null;
  return {
    server,
    address,
    stop: once(async () => {
      stopping = true;
      await closeWithin(server, IN_HAND_MS);
      await worker.stop();
      metrics?.close();
      await jobsDb.end();
      await house.close();
    }),
  };
}

// Whoever runs us waits ten seconds, then kills.
const IN_HAND_MS = 8_000;

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
