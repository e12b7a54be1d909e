import { byParty, defineAccess, inArea, ownerOnly } from '../access/line.ts';
import { SIGN_IN, SIGN_IN_AS, SIGN_OUT } from './paths.ts';

const ANYONE = ['public', 'young-person', 'parent-or-carer', 'referrer'] as const;
const STAFF = ['triage', 'team-administrator', 'safeguarding-lead', 'operator'] as const;

export const access = defineAccess('platform/identity', [
  {
    what: 'The staff sign-in page',
    who: ['public'],
    may: 'use',
    when: 'always; signing in as one of the cast exists in the demonstration only',
    routes: [SIGN_IN, SIGN_IN_AS, SIGN_OUT],
  },
  {
    what: 'A member of staff’s sign-in',
    who: ['public'],
    may: 'be checked against',
    when: 'by who types that member’s email; no other row is seen',
    rows: [
      { table: 'identity.staff', verbs: ['select', 'update'], by: byParty('sign_in_key') },
      { table: 'identity.membership', verbs: ['select'], by: byParty('party_id') },
    ],
  },
  {
    what: 'Staff and the teams they belong to',
    who: ['operator'],
    may: 'add',
    when: 'from the command line',
    rows: [
      { table: 'identity.staff', verbs: ['select', 'insert'], by: inArea },
      { table: 'identity.membership', verbs: ['select', 'insert'], by: inArea },
    ],
  },
  {
    what: 'Sessions',
    who: [...ANYONE, ...STAFF],
    may: 'start and end',
    when: 'their own; reading one goes through a function that wants the cookie’s hash',
    rows: [
      { table: 'identity.session', verbs: ['insert'], by: inArea },
      { table: 'identity.session', verbs: ['select', 'update'], by: byParty('key_hash') },
    ],
  },
  {
    what: 'Sessions, staff and memberships',
    who: ['machine'],
    may: 'be read',
    when: 'by the database’s own function that says whose a session is',
    rows: [
      { table: 'identity.session', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'identity.staff', verbs: ['select'], by: ownerOnly },
      { table: 'identity.membership', verbs: ['select'], by: ownerOnly },
    ],
  },
  {
    what: 'Tries at signing in and tracking',
    who: [...ANYONE, ...STAFF],
    may: 'be counted',
    when: 'at every try, under a keyed hash that names nobody',
    rows: [
      { table: 'identity.attempt', verbs: ['select', 'insert', 'update', 'delete'], by: inArea },
    ],
  },
]);
