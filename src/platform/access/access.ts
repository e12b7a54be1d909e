import { byParty, defineAccess, inArea, ownerOnly } from './line.ts';

export const access = defineAccess('platform/access', [
  {
    what: 'Who is related to a request',
    who: ['public'],
    may: 'write down',
    when: 'as the request is sent, in the same transaction',
    rows: [{ table: 'access.relation', verbs: ['insert'], by: inArea }],
  },
  {
    what: 'Who is related to a request',
    who: [
      'young-person',
      'parent-or-carer',
      'referrer',
      'triage',
      'team-administrator',
      'safeguarding-lead',
      'operator',
    ],
    may: 'be found by',
    when: 'their own relations and their teams’',
    rows: [{ table: 'access.relation', verbs: ['select'], by: byParty('party_id') }],
  },
  {
    what: 'Which team a request is with',
    who: ['machine'],
    may: 'be handed over',
    when: 'by the database’s own function, for triage of the team that has it',
    rows: [{ table: 'access.relation', verbs: ['select', 'insert', 'update'], by: ownerOnly }],
  },
]);
