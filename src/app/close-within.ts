import type { FastifyInstance } from 'fastify';

/** Closes a server: finishes what is in hand, for so many milliseconds, then cuts what is left. */
export async function closeWithin(server: FastifyInstance, ms: number): Promise<void> {
  const late = setTimeout(() => server.server.closeAllConnections(), ms);
  try {
    const closed = server.close();
    server.server.closeIdleConnections();
    await closed;
  } finally {
    clearTimeout(late);
  }
}
