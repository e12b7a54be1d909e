import type { FastifyInstance } from 'fastify';
import { dayOf } from '../kernel/day.ts';
import { makeServer } from '../platform/web/server.ts';
import { viewOf } from '../platform/web/shell.ts';
import { addCheckApi } from './check-api.ts';
import { addHealth } from './health.ts';
import type { House } from './house.ts';
import { addOpenReferral } from './open-referral.ts';
import { pagesOf } from './pages.ts';
import { shellFor } from './shell.ts';
import { addSitemap } from './sitemap.ts';
import { VERSION } from './version.ts';
import { addWalkInsCalendar } from './walk-ins-calendar.ts';

export type Web = { readonly house: House; readonly stopping: () => boolean };

/** The web server with every page, the machines' addresses and the operators'. */
export async function makeWeb({ house, stopping }: Web): Promise<FastifyInstance> {
  const shellHouse = {
    pack: house.book.now,
    asset: house.assets.asset,
    demonstration: house.settings.mode === 'demonstration',
    today: () => dayOf(house.clock.now()),
  };
  const server = await makeServer(
    {
      ...house,
      origins: originsOf(house),
      trustedProxies: house.settings.trustedProxies,
      signInAt: { staff: '/staff/sign-in', follower: '/track' },
      draw: (outcome, drawn) =>
        house.templates.render(outcome.template, viewOf(outcome, shellFor(shellHouse, drawn))),
      drawTrouble: (outcome, at) => {
        const path = publicPath(at);
        const drawn = { path, route: '/', who: null, role: 'public', asAt: null } as const;
        return house.templates.render(
          outcome.template,
          viewOf(outcome, shellFor(shellHouse, drawn)),
        );
      },
    },
    pagesOf(house),
  );
  addHealth(server, { db: house.db, stopping, version: VERSION });
  addCheckApi(server, house);
  addWalkInsCalendar(server, house);
  addOpenReferral(server, house);
  addSitemap(server, house);
  return server;
}

// A page of trouble wears the public frame whoever meets it, since it may not know who that is.
function publicPath(path: string): string {
  return path.startsWith('/staff') ? '/' : path;
}

// A browser names the host as it was typed; on a person's own machine that may be either name.
function originsOf({ settings }: House): readonly string[] {
  const { port, publicUrl } = settings;
  const own = settings.mode === 'serve' ? [] : ['127.0.0.1', 'localhost'];
  return [new URL(publicUrl).origin, ...own.map((host) => `http://${host}:${port}`)];
}
