import { defineAccess } from '../../platform/access/index.ts';
import { AS_AT, HELP_NOW, SERVICE, SERVICE_TEAM } from './paths.ts';

export const access = defineAccess('find/directory', [
  {
    what: 'What is known of each service, and where to get help now',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${SERVICE}`, `GET ${SERVICE_TEAM}`, `GET ${HELP_NOW}`],
  },
  {
    what: 'Which team of a service works at a postcode',
    who: ['public'],
    may: 'ask',
    when: 'always; the postcode is not kept',
    routes: [`POST ${SERVICE_TEAM}`],
  },
  {
    what: 'The public pages as on another day',
    who: ['triage', 'team-administrator', 'safeguarding-lead', 'operator'],
    may: 'see',
    when: 'in their own browser, until they go back to today',
    routes: [AS_AT],
  },
]);
