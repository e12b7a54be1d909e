import { defineAccess, inArea } from '../access/line.ts';
import { ROLES } from '../access/viewer.ts';

export const access = defineAccess('platform/jobs', [
  {
    what: 'Work that happens later',
    who: ROLES,
    may: 'be added',
    when: 'for their own area, in the transaction that causes it, by the database’s own function; nobody may read it',
  },
  {
    what: 'When each round of work was last done',
    who: ['machine'],
    may: 'be noted',
    when: 'by the worker; it holds names of tasks only',
    rows: [{ table: 'jobs.round', verbs: ['select', 'insert', 'update'], by: inArea }],
  },
  {
    what: 'When each round of work was last done',
    who: ['operator'],
    may: 'read',
    when: 'to see whether the worker lives',
    rows: [{ table: 'jobs.round', verbs: ['select'], by: inArea }],
  },
]);
