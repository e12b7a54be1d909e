import type { FastifyInstance } from 'fastify';
import { ADVICE, adviceAt } from '../find/advice/paths.ts';
import type { AreaPack } from '../find/directory/index.ts';
import { HELP_NOW, serviceAt } from '../find/directory/paths.ts';
import { servicesOn } from '../find/directory/service-in-force.rule.ts';
import { modifiedIn } from '../interop/openreferral/modified.rule.ts';
import { type Day, dayOf } from '../kernel/day.ts';
import { setHeaders } from '../platform/web/headers.ts';
import type { House } from './house.ts';

/** `/sitemap.xml` and `/robots.txt`: what may be found by those who search. */
export function addSitemap(server: FastifyInstance, house: House): void {
  const { settings, book, clock, templates } = house;
  server.get(SITEMAP, async (_request, reply) => {
    setHeaders(reply, { publicPage: true });
    const urls = sitemapOf(book.now(), { on: dayOf(clock.now()), site: settings.publicUrl });
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type('application/xml; charset=utf-8')
      .send(templates.render('web/sitemap.njk', { urls }));
  });
  server.get('/robots.txt', async (_request, reply) => {
    setHeaders(reply, { publicPage: true });
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(robotsOf({ site: settings.publicUrl, isReal: settings.mode !== 'demonstration' }));
  });
}

const SITEMAP = '/sitemap.xml';
const ALWAYS = [HELP_NOW, ADVICE, '/privacy', '/accessibility'];

export type Listed = { readonly loc: string; readonly lastmod: string };

/** The pages that hold nothing of anyone's: services of the day, advice, and those always there. */
export function sitemapOf(
  pack: AreaPack,
  { on, site }: { readonly on: Day; readonly site: string },
): readonly Listed[] {
  const modifiedOf = modifiedIn({ pack, on });
  return [
    ...['/', ...ALWAYS].map((path) => ({ path, lastmod: '' })),
    ...servicesOn(pack.services, on).map((service) => ({
      path: serviceAt(service.id),
      lastmod: modifiedOf(service) ?? '',
    })),
    ...pack.advice.map(({ id }) => ({ path: adviceAt(id), lastmod: '' })),
  ].map(({ path, lastmod }) => ({ loc: `${site}${path}`, lastmod }));
}

/** A demonstration asks not to be found: nobody should take what is made up for help. */
export function robotsOf({
  site,
  isReal,
}: {
  readonly site: string;
  readonly isReal: boolean;
}): string {
  const closed = isReal ? ['/staff', '/refer', '/track', '/api/'] : ['/'];
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
  return `${[...lines, '', `Sitemap: ${site}${SITEMAP}`].join('\n')}\n`;
}
