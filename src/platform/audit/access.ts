import { defineAccess, inArea, ownerOnly } from '../access/line.ts';

export const access = defineAccess('platform/audit', [
  {
    what: 'The audit',
    who: ['operator'],
    may: 'verify',
    when: 'from the command line; it holds ids, never content',
    rows: [
      { table: 'audit.entry', verbs: ['select'], by: inArea },
      { table: 'audit.head', verbs: ['select'], by: inArea },
    ],
  },
  {
    what: 'The audit',
    who: ['machine'],
    may: 'be added to',
    when: 'by the database’s own function, whoever reads a child’s page; nobody may change it',
    rows: [
      { table: 'audit.entry', verbs: ['insert'], by: ownerOnly },
      { table: 'audit.head', verbs: ['select', 'insert', 'update'], by: ownerOnly },
    ],
  },
]);
