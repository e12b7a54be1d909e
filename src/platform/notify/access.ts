import { defineAccess, inArea, related } from '../access/line.ts';
import { MESSAGE, MESSAGES } from './paths.ts';

export const access = defineAccess('platform/notify', [
  {
    what: 'Messages that are to leave',
    who: ['public', 'triage'],
    may: 'write',
    when: 'in the transaction of the change that they tell of',
    rows: [{ table: 'notify.message', verbs: ['insert'], by: inArea }],
  },
  {
    what: 'Messages that are to leave',
    who: ['machine'],
    may: 'claim, send and settle',
    when: 'after the gate let each one pass, as it leaves',
    rows: [{ table: 'notify.message', verbs: ['select', 'update'], by: inArea }],
  },
  {
    what: 'Messages, with their words',
    who: ['triage', 'team-administrator', 'safeguarding-lead'],
    may: 'read',
    when: 'about a request that their team was asked; lists show the address masked',
    routes: [MESSAGES, MESSAGE],
    rows: [{ table: 'notify.message', verbs: ['select'], by: related('record_id', ['team']) }],
  },
  {
    what: 'What the demonstration would have sent',
    who: ['machine'],
    may: 'keep and look up',
    when: 'as the demonstration’s own provider',
    rows: [{ table: 'notify.demonstration_delivery', verbs: ['select', 'insert'], by: inArea }],
  },
]);
