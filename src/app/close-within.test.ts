import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { closeWithin } from './close-within.ts';

test('a half-sent request holds nobody up', async () => {
  const server = Fastify({ forceCloseConnections: 'idle' });
  server.post('/', async () => 'taken');
  await server.listen({ port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const half = connect(port, '127.0.0.1').on('error', () => undefined);
  const begun = once(server.server, 'connection');
  half.write(
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nhalf',
  );
  await begun;
  const told = performance.now();
  await closeWithin(server, 100);
  expect(performance.now() - told).toBeLessThan(2_000);
});
