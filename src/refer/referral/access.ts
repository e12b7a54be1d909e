import { byParty, defineAccess, inArea, ownerOnly, related } from '../../platform/access/index.ts';
import {
  DRAFT,
  DRAFT_PAGES,
  draftAt,
  REFER,
  REFER_RETURN,
  TRACK,
  TRACK_CLOSE,
  TRACK_REQUEST,
  TRACK_STOP,
} from './paths.ts';

const FOLLOWERS = ['young-person', 'parent-or-carer', 'referrer'] as const;
const READERS = ['triage', 'team-administrator', 'safeguarding-lead'] as const;
const SENT = [
  'referral.referral',
  'referral.request',
  'referral.request_said',
  'referral.standing',
  'referral.answer',
  'referral.follower',
] as const;

// From a team, where the sender named it.
const NOT_WITHHELD = 'not withheld_from && (select access.parties())::text[]';

// The row names its team, so that a list of many is read with no look-up for each.
const teamOfRequest = byParty('team_id');
const teamOfReferral = related('referral_id', ['team']);
const followerOfReferral = related('referral_id', FOLLOWERS);

export const access = defineAccess('refer/referral', [
  {
    what: 'A request being written',
    who: ['public'],
    may: 'write, read and send',
    when: 'from the browser that holds its secret; staff never',
    routes: [REFER, REFER_RETURN, DRAFT, ...DRAFT_PAGES.map(draftAt)],
    rows: [
      { table: 'referral.draft', verbs: ['select', 'insert', 'update'], by: byParty('holder') },
    ],
  },
  {
    what: 'A request being written',
    who: ['machine'],
    may: 'erase',
    when: '90 days after it was last changed',
    rows: [
      {
        table: 'referral.draft',
        verbs: ['select', 'delete'],
        by: inArea,
        where: 'keep_until <= current_date',
      },
    ],
  },
  {
    what: 'A request, with its answers and who follows it',
    who: ['public'],
    may: 'write down',
    when: 'as it is sent; what was written cannot be read back',
    rows: SENT.map((table) => ({ table, verbs: ['insert'], by: inArea })),
  },
  {
    what: 'Where a request stands',
    who: ['public'],
    may: 'ask for',
    when: 'by its reference and their own four words',
    routes: [TRACK],
    rows: [{ table: 'referral.follower', verbs: ['select'], by: byParty('key_hash') }],
  },
  {
    what: 'Where a request stands',
    who: FOLLOWERS,
    may: 'read',
    when: 'the one that they follow; each reading is kept in the audit',
    routes: [TRACK_REQUEST, TRACK_CLOSE],
    rows: [
      { table: 'referral.follower', verbs: ['select'], by: byParty('party_id') },
      { table: 'referral.referral', verbs: ['select'], by: followerOfReferral },
      { table: 'referral.standing', verbs: ['select'], by: followerOfReferral },
    ],
    views: ['referral.request_standing'],
  },
  {
    what: 'What the young person said',
    who: ['young-person'],
    may: 'read',
    when: 'their own words, on the request that they follow',
    rows: [
      {
        table: 'referral.answer',
        verbs: ['select'],
        by: related('referral_id', ['young-person']),
        where: "said_by = 'young-person' and not 'young-person' = any(withheld_from)",
      },
    ],
  },
  {
    what: 'What a parent or carer said',
    who: ['parent-or-carer'],
    may: 'read',
    when: 'their own words only, and nothing that is withheld from them',
    rows: [
      {
        table: 'referral.answer',
        verbs: ['select'],
        by: related('referral_id', ['parent-or-carer']),
        where: "said_by = 'parent-carer' and not 'parent-or-carer' = any(withheld_from)",
      },
    ],
  },
  {
    what: 'A request',
    who: ['young-person', 'parent-or-carer'],
    may: 'stop',
    when: 'one that they follow, until it is declined; a professional who referred cannot',
    routes: [TRACK_STOP],
  },
  {
    what: 'A request that is stopped',
    who: ['machine'],
    may: 'be changed',
    when: 'by the database’s own function, for the young person or parent who follows it',
    rows: [
      { table: 'referral.request', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'referral.standing', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'referral.follower', verbs: ['select'], by: ownerOnly },
      { table: 'referral.withdrawal', verbs: ['insert'], by: ownerOnly },
    ],
  },
  {
    what: 'Why somebody stopped a request, if they said',
    who: READERS,
    may: 'read',
    when: 'their team was asked',
    rows: [{ table: 'referral.withdrawal', verbs: ['select'], by: teamOfRequest }],
  },
  {
    what: 'What a professional said',
    who: ['referrer'],
    may: 'read',
    when: 'their own words only; never what the child or the family told us',
    rows: [
      {
        table: 'referral.answer',
        verbs: ['select'],
        by: related('referral_id', ['referrer']),
        where: "said_by = 'professional' and not 'referrer' = any(withheld_from)",
      },
    ],
  },
  {
    what: 'A request',
    who: READERS,
    may: 'read',
    when: 'their team was asked',
    rows: [
      { table: 'referral.request', verbs: ['select'], by: teamOfRequest },
      { table: 'referral.referral', verbs: ['select'], by: teamOfReferral },
    ],
    views: [
      'referral.request_in_list',
      'referral.request_count',
      'referral.request_first',
      'referral.request_awaited',
    ],
  },
  {
    what: 'What a request says of needs and of safety',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked',
    rows: [{ table: 'referral.request_said', verbs: ['select'], by: teamOfRequest }],
  },
  {
    what: 'What was answered',
    who: ['triage', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked, and it is not withheld from their team',
    rows: [
      {
        table: 'referral.answer',
        verbs: ['select'],
        by: teamOfReferral,
        where: NOT_WITHHELD,
      },
    ],
  },
  {
    what: 'What was answered about names, contact and practical needs',
    who: ['team-administrator'],
    may: 'read',
    when: 'their team was asked; never the worry or what was said of safety',
    rows: [
      {
        table: 'referral.answer',
        verbs: ['select'],
        by: teamOfReferral,
        where: `class in ('identity', 'contact', 'admin') and ${NOT_WITHHELD}`,
      },
    ],
  },
  {
    what: 'The state of a request, and how soon somebody must respond',
    who: ['triage'],
    may: 'change',
    when: 'their team was asked, by a legal move from the version that they saw',
    rows: [
      { table: 'referral.request', verbs: ['update'], by: teamOfRequest },
      { table: 'referral.standing', verbs: ['select', 'update'], by: teamOfRequest },
    ],
  },
  {
    what: 'The team of a request, and that a follower sent it back',
    who: ['machine'],
    may: 'be changed',
    when: 'by the database’s own functions, which let a team give on what is theirs, and a follower send back what they follow',
    rows: [
      { table: 'referral.request', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'referral.request_said', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'referral.standing', verbs: ['select', 'update'], by: ownerOnly },
      { table: 'referral.follower', verbs: ['select'], by: ownerOnly },
    ],
  },
  {
    what: 'Who follows a request',
    who: ['machine'],
    may: 'read',
    when: 'as a message leaves, to decide whether it may',
    rows: [
      { table: 'referral.follower', verbs: ['select'], by: inArea },
      { table: 'referral.standing', verbs: ['select'], by: inArea },
    ],
  },
]);
