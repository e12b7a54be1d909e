import { defineAccess, inArea, related } from '../../platform/access/index.ts';
import { ACCEPTANCE, CLAIM, DECLINE, QUEUE, REQUEST, STAFF_HOME, URGENCY } from './paths.ts';

const READERS = ['triage', 'team-administrator', 'safeguarding-lead'] as const;
const teamOf = related('request_id', ['team']);
const followerOf = related('request_id', ['young-person', 'parent-or-carer']);

export const access = defineAccess('decide/triage', [
  {
    what: 'The worklists of a team',
    who: READERS,
    may: 'read',
    when: 'their own team’s; each reading is kept in the audit',
    routes: [`GET ${STAFF_HOME}`, `GET ${QUEUE}`],
  },
  {
    what: 'A request, whole, with its decision',
    who: READERS,
    may: 'read',
    when: 'their team was asked; each reading is kept in the audit',
    routes: [`GET ${REQUEST}`],
    rows: [
      { table: 'triage.decision', verbs: ['select'], by: teamOf },
      { table: 'triage.told', verbs: ['select'], by: teamOf },
      { table: 'triage.offer', verbs: ['select'], by: teamOf },
      { table: 'triage.offer_judged', verbs: ['select'], by: teamOf },
      { table: 'triage.claim', verbs: ['select'], by: teamOf },
    ],
  },
  {
    what: 'Why an answer is needed that soon, in the words of whoever set it',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked',
    rows: [{ table: 'triage.urgency', verbs: ['select'], by: teamOf }],
  },
  {
    what: 'Who has a request open, and how soon an answer is needed',
    who: ['triage'],
    may: 'set',
    when: 'their team was asked',
    routes: [`POST ${CLAIM}`, URGENCY],
    rows: [
      { table: 'triage.claim', verbs: ['insert', 'update'], by: teamOf },
      { table: 'triage.urgency', verbs: ['insert'], by: teamOf },
    ],
  },
  {
    what: 'The decision on a request',
    who: ['triage'],
    may: 'make',
    when: 'their team was asked and it is not decided yet',
    routes: [ACCEPTANCE, DECLINE],
    rows: [
      { table: 'triage.decision', verbs: ['insert'], by: teamOf },
      { table: 'triage.told', verbs: ['insert'], by: teamOf },
      { table: 'triage.offer', verbs: ['insert'], by: teamOf },
      { table: 'triage.offer_judged', verbs: ['insert'], by: teamOf },
      { table: 'triage.unmet_need', verbs: ['insert'], by: inArea },
    ],
  },
  {
    what: 'What was decided, in the words for the family, and the help offered instead',
    who: ['young-person', 'parent-or-carer'],
    may: 'read',
    when: 'on a request that they follow; never the words that staff keep for each other',
    rows: [
      { table: 'triage.told', verbs: ['select'], by: followerOf },
      { table: 'triage.offer', verbs: ['select'], by: followerOf },
    ],
  },
]);
