import type { FastifyInstance } from 'fastify';
import { answerCheck } from '../find/eligibility/index.ts';
import type { House } from './house.ts';

/** `POST /api/v1/check`: no sign-in, nothing kept (contract CHECK.md). */
export function addCheckApi(server: FastifyInstance, house: House): void {
  server.post('/api/v1/check', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const { area, services } = house.book.now();
    const desk = { area, services, check: house.book.check() };
    const answer = answerCheck(request.body, house.clock.now(), desk);
    if (answer.kind === 'answer') {
      return reply.type('application/json; charset=utf-8').send(answer.json);
    }
    return reply.code(answer.status).type('application/problem+json').send(answer.problem);
  });
}
