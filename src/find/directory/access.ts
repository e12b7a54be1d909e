import { defineAccess } from '../../platform/access/index.ts';
import { AS_AT, HELP_NOW, SERVICE } from './paths.ts';

export const access = defineAccess('find/directory', [
  {
    what: 'What is known of each service, and where to get help now',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${SERVICE}`, `GET ${HELP_NOW}`],
  },
  {
    what: 'The public pages as on another day',
    who: ['triage', 'team-administrator', 'safeguarding-lead', 'operator'],
    may: 'see',
    when: 'in their own browser, until they go back to today',
    routes: [AS_AT],
  },
]);
