import { byParty, defineAccess, inArea, related } from '../../platform/access/index.ts';

const TABLES = ['people.child', 'people.person', 'people.contact'] as const;

export const access = defineAccess('refer/people', [
  {
    what: 'The child, the people around them, and the safe ways to reach them',
    who: ['public'],
    may: 'write down',
    when: 'as a request is sent; what was written cannot be read back',
    rows: TABLES.map((table) => ({ table, verbs: ['insert'], by: inArea })),
  },
  {
    what: 'The child, the people around them, and the safe ways to reach them',
    who: ['triage', 'team-administrator', 'safeguarding-lead'],
    may: 'read',
    when: 'their team was asked',
    rows: TABLES.map((table) => ({
      table,
      verbs: ['select'],
      by: related('referral_id', ['team']),
    })),
  },
  {
    what: 'The safe ways to reach someone',
    who: ['young-person', 'parent-or-carer', 'referrer'],
    may: 'read',
    when: 'their own only; never another person’s',
    rows: [{ table: 'people.contact', verbs: ['select'], by: byParty('party_id') }],
  },
  {
    what: 'The child’s age, who must not know, and the safe ways to reach someone',
    who: ['machine'],
    may: 'read',
    when: 'as a message leaves, to decide whether it may',
    rows: TABLES.map((table) => ({ table, verbs: ['select'], by: inArea })),
  },
]);
