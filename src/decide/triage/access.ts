import { byParty, defineAccess, inArea, related } from '../../platform/access/index.ts';
import {
  ACCEPTANCE,
  ANSWER,
  CLAIM,
  DECLINE,
  INFORMATION,
  QUEUE,
  REQUEST,
  STAFF_HOME,
  TEAM,
  URGENCY,
} from './paths.ts';

const READERS = ['triage', 'team-administrator', 'safeguarding-lead'] as const;
const teamOf = related('request_id', ['team']);
// A referrer knows the outcome and its day (PAGES: 8); the words of it are for the family.
const FAMILY = ['young-person', 'parent-or-carer'] as const;
const familyOf = related('request_id', FAMILY);
const FOLLOWERS = ['young-person', 'parent-or-carer', 'referrer'] as const;
const followerOf = related('request_id', FOLLOWERS);

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
      { table: 'triage.given', verbs: ['select'], by: teamOf },
    ],
  },
  {
    what: 'That a request was given to another team, and to which',
    who: READERS,
    may: 'read',
    when: 'their team gave it; nothing else of it any more',
    rows: [
      { table: 'triage.given', verbs: ['select'], by: byParty('from_team') },
      { table: 'triage.given_why', verbs: ['select'], by: byParty('from_team') },
    ],
  },
  {
    what: 'Why a request was accepted though not all fits, and why it came to their team',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked; never an administrator',
    rows: [
      { table: 'triage.decision_words', verbs: ['select'], by: teamOf },
      { table: 'triage.given_why', verbs: ['select'], by: teamOf },
    ],
  },
  {
    what: 'What more was asked before a decision, and what was answered',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked; never an administrator',
    rows: [
      { table: 'triage.ask', verbs: ['select'], by: teamOf },
      { table: 'triage.question', verbs: ['select'], by: teamOf },
      { table: 'triage.answer', verbs: ['select'], by: teamOf },
    ],
  },
  {
    what: 'More, before a decision',
    who: ['triage'],
    may: 'ask for',
    when: 'their team was asked, and it is not decided yet',
    routes: [INFORMATION],
    rows: [
      { table: 'triage.ask', verbs: ['insert'], by: teamOf },
      { table: 'triage.question', verbs: ['insert'], by: teamOf },
    ],
  },
  {
    what: 'A request whose team was to be found',
    who: ['triage'],
    may: 'give to a team',
    when: 'it is with them, and not decided yet',
    routes: [TEAM],
    rows: [
      { table: 'triage.given', verbs: ['insert'], by: byParty('from_team') },
      { table: 'triage.given_why', verbs: ['insert'], by: byParty('from_team') },
    ],
  },
  {
    what: 'What was asked of them, and what they answered',
    who: FOLLOWERS,
    may: 'read and answer',
    when: 'what they themselves were asked; never what another follower was asked or answered',
    routes: [ANSWER],
    rows: [
      { table: 'triage.ask', verbs: ['select'], by: byParty('of_party') },
      { table: 'triage.question', verbs: ['select'], by: byParty('of_party') },
      {
        table: 'triage.answer',
        verbs: ['select', 'insert'],
        by: byParty('of_party'),
        where: 'said_by = (select access.role())',
      },
    ],
  },
  {
    what: 'Which team has a request now',
    who: FOLLOWERS,
    may: 'read',
    when: 'on a request that they follow',
    rows: [{ table: 'triage.given', verbs: ['select'], by: followerOf }],
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
      { table: 'triage.decision_words', verbs: ['insert'], by: teamOf },
      { table: 'triage.told', verbs: ['insert'], by: teamOf },
      { table: 'triage.offer', verbs: ['insert'], by: teamOf },
      { table: 'triage.offer_judged', verbs: ['insert'], by: teamOf },
      { table: 'triage.unmet_need', verbs: ['insert'], by: inArea },
    ],
  },
  {
    what: 'What was decided, in the words for the family, and the help offered instead',
    who: FAMILY,
    may: 'read',
    when: 'on a request that they follow; never the words that staff keep for each other',
    rows: [
      { table: 'triage.told', verbs: ['select'], by: familyOf },
      { table: 'triage.offer', verbs: ['select'], by: familyOf },
    ],
  },
]);
