import { defineAccess } from '../../platform/access/index.ts';
import { WALK_INS, WALK_INS_CALENDAR } from './paths.ts';

export const access = defineAccess('find/walk-ins', [
  {
    what: 'When and where sessions are that one can walk into',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${WALK_INS}`, `GET ${WALK_INS_CALENDAR}`],
  },
]);
