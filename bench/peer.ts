import Fastify from 'fastify';
import pg from 'pg';
import { clientConfig } from '../src/platform/db/index.ts';
import { type PeerOrders, tellFigures } from './orders.ts';

// What the product is held against: Fastify with nothing around it, which answers every address
// with the same page, or writes one row for every form and says where next.

const orders: PeerOrders = JSON.parse(process.argv[2] ?? '');
process.once('disconnect', () => process.exit(1));

const server = Fastify();
server.addContentTypeParser(
  'application/x-www-form-urlencoded',
  { parseAs: 'string' },
  async (_request: unknown, body: string) => body,
);
let statements = 0;
if (orders.kind === 'page') {
  const page = orders.html;
  server.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
} else if (orders.kind === 'bytes') {
  const { headers } = orders;
  const body = Buffer.from(orders.base64, 'base64');
  server.get('/*', (_request, reply) => reply.headers(headers).send(body));
} else {
  const pool = new pg.Pool({ ...clientConfig(orders.owner), max: orders.connections });
  await pool.query(`create schema if not exists bench;
    create table if not exists bench.row (id bigint generated always as identity primary key,
      at timestamptz not null default now(), words text not null)`);
  server.post('/*', async (request, reply) => {
    statements += 1;
    await pool.query('insert into bench.row (words) values ($1)', [String(request.body)]);
    return reply.redirect('/next', 303);
  });
}
const address = await server.listen({ port: 0, host: '127.0.0.1' });
tellFigures(address, () => statements);
