import { defineAccess } from '../access/line.ts';

export const access = defineAccess('platform/web', [
  {
    what: 'Leaving this site, and what leaving does',
    who: ['public'],
    may: 'use',
    when: 'always',
    routes: ['GET /leave', 'GET /leave/about'],
  },
  {
    what: 'Which pages search engines may find',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: ['GET /robots.txt', 'GET /sitemap.xml'],
  },
  {
    what: 'How this site can be used by everyone',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: ['GET /accessibility'],
  },
]);
