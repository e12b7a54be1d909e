import { defineAccess } from '../../platform/access/index.ts';
import { HELP_NOW, SERVICE } from './paths.ts';

export const access = defineAccess('find/directory', [
  {
    what: 'What is known of each service, and where to get help now',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${SERVICE}`, `GET ${HELP_NOW}`],
  },
]);
