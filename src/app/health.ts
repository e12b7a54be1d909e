import type { FastifyInstance } from 'fastify';
import type { Database } from '../platform/db/index.ts';

export type Health = {
  readonly db: Database;
  /** True once the process was told to stop: it finishes what is in hand and wants no more. */
  readonly stopping: () => boolean;
  readonly version: string;
};

/** `/health/live` touches nothing; `/health/ready` asks the database; `/version` names this build. */
export function addHealth(server: FastifyInstance, health: Health): void {
  server.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ live: true }),
  );
  server.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (health.stopping()) return reply.code(503).send({ ready: false, because: 'stopping' });
    const answers = await health.db.ping().then(
      () => true,
      () => false,
    );
    if (answers) return reply.send({ ready: true });
    return reply.code(503).send({ ready: false, because: 'database' });
  });
  server.get('/version', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ product: 'oast', version: health.version }),
  );
}
