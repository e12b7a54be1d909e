import { defineAccess, inArea, related } from '../access/line.ts';

export const access = defineAccess('platform/events', [
  {
    what: 'What happened',
    who: ['public', 'young-person', 'parent-or-carer', 'triage'],
    may: 'add to',
    when: 'in the transaction of the change itself; nobody may change or delete it',
    rows: [{ table: 'events.event', verbs: ['insert'], by: inArea }],
  },
  {
    what: 'What happened to a request',
    who: ['triage', 'team-administrator', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked',
    rows: [{ table: 'events.event', verbs: ['select'], by: related('record_id', ['team']) }],
  },
]);
