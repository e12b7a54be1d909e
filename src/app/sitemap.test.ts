import { expect, test } from 'vitest';
import { groundOn, kentPack, SITE } from '../../tests/people/open-ground.ts';
import { makeTemplates } from '../platform/web/nunjucks.ts';
import { robotsOf, sitemapOf } from './sitemap.ts';

const { on, pack } = groundOn('2026-11-24');

test('a map of the site has the services of the day, with when each last changed', () => {
  const urls = sitemapOf(pack, { on, site: SITE });
  expect(urls).toContainEqual({ loc: `${SITE}/services/kooth`, lastmod: '2026-11-22T00:00:00Z' });
  expect(urls.map(({ loc }) => loc)).toContain(`${SITE}/advice/everyday-skills`);
  const before = sitemapOf(kentPack(), { on: groundOn('2020-01-01').on, site: SITE });
  expect(before.map(({ loc }) => loc)).not.toContain(`${SITE}/services/kooth`);
});

test('it is XML, whatever an address holds', () => {
  const urls = [{ loc: `${SITE}/a?b&c<d>`, lastmod: '' }];
  const xml = makeTemplates().render('web/sitemap.njk', { urls });
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset /);
  expect(xml).toContain(`<url><loc>${SITE}/a?b&amp;c&lt;d&gt;</loc></url>`);
});

test('a demonstration asks not to be found', () => {
  expect(robotsOf({ site: SITE, isReal: false })).toContain('Disallow: /\n');
  const real = robotsOf({ site: SITE, isReal: true });
  expect(real).not.toContain('Disallow: /\n');
  expect(real).toContain('Disallow: /staff\n');
  expect(real).toContain(`Sitemap: ${SITE}/sitemap.xml\n`);
});
