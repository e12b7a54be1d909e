import { byParty, defineAccess, inArea, related } from '../../platform/access/index.ts';
import { PRIVACY } from './paths.ts';

const TABLE = 'consent.consent';

export const access = defineAccess('refer/consent', [
  {
    what: 'Who sees what you tell us',
    who: ['public'],
    may: 'read',
    when: 'always',
    routes: [`GET ${PRIVACY}`],
  },
  {
    what: 'Who agreed to what, or did not, and what they were shown',
    who: ['public'],
    may: 'write down',
    when: 'as a request is sent; what was written cannot be read back or changed',
    rows: [{ table: TABLE, verbs: ['insert'], by: inArea }],
  },
  {
    what: 'Who agreed to what, or did not, and what they were shown',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked',
    rows: [{ table: TABLE, verbs: ['select'], by: related('referral_id', ['team']) }],
    views: ['consent.given'],
  },
  {
    what: 'What somebody agreed to',
    who: ['young-person', 'parent-or-carer'],
    may: 'read',
    when: 'their own answer only',
    rows: [{ table: TABLE, verbs: ['select'], by: byParty('party_id') }],
  },
  {
    what: 'Who agreed to what, or did not',
    who: ['machine'],
    may: 'read',
    when: 'as a message leaves, to decide whether it may',
    rows: [{ table: TABLE, verbs: ['select'], by: inArea }],
  },
]);
