import type { FastifyInstance } from 'fastify';
import { answerCalendar } from '../find/walk-ins/index.ts';
import { WALK_INS_CALENDAR } from '../find/walk-ins/paths.ts';
import type { House } from './house.ts';

type Query = { readonly place?: unknown; readonly service?: unknown };

/** `GET /walk-ins/calendar.ics`: a calendar of public sessions, which tells of nobody. */
export function addWalkInsCalendar(server: FastifyInstance, house: House): void {
  server.get<{ Querystring: Query }>(WALK_INS_CALENDAR, async ({ query, headers }, reply) => {
    const { place, service } = query;
    const asked = { place: text(place), service: text(service), known: headers['if-none-match'] };
    const site = new URL(house.settings.publicUrl).origin;
    const answer = answerCalendar(asked, house.book.now(), site);
    reply.header('etag', answer.etag).header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'public, max-age=0, must-revalidate');
    if (answer.kind === 'unchanged') return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="walk-ins.ics"')
      .send(answer.body);
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
