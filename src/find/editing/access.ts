import { byParty, defineAccess, inArea } from '../../platform/access/index.ts';
import {
  APPROVAL,
  DIRECTORY,
  EDIT_CONTACT,
  EDIT_SERVICE,
  PROPOSAL,
  REFUSAL,
  WITHDRAWAL,
} from './paths.ts';

const EDITORS = ['team-administrator', 'operator'] as const;

// Only in the very transaction that approves a change of that file; the outcome's own checks hold
// that somebody else proposed it.
const approvedHere = (file: string) => `exists (select 1 from editing.outcome o
    where o.area_id = ${file}.area_id and o.path = ${file}.path and o.kind = 'approved'
      and o.in_tx = pg_current_xact_id()::text)`;

export const access = defineAccess('find/editing', [
  {
    what: 'When each service and contact was last checked, and every proposed change',
    who: EDITORS,
    may: 'read',
    when: 'always',
    routes: [`GET ${DIRECTORY}`, `GET ${EDIT_SERVICE}`, `GET ${EDIT_CONTACT}`, `GET ${PROPOSAL}`],
    rows: [
      { table: 'editing.proposal', verbs: ['select'], by: inArea },
      { table: 'editing.outcome', verbs: ['select'], by: inArea },
      { table: 'area.applied', verbs: ['select'], by: inArea },
    ],
  },
  {
    what: 'A change to a service or a contact',
    who: EDITORS,
    may: 'propose, and take back',
    when: 'in their own name; it counts once somebody else has approved it',
    routes: [`POST ${EDIT_SERVICE}`, `POST ${EDIT_CONTACT}`, `POST ${WITHDRAWAL}`],
    rows: [
      { table: 'editing.proposal', verbs: ['insert'], by: byParty('proposed_by') },
      {
        table: 'editing.outcome',
        verbs: ['insert'],
        by: byParty('decided_by'),
        where: `kind = 'withdrawn' and in_tx = pg_current_xact_id()::text`,
      },
    ],
  },
  {
    what: 'A change that somebody else proposed',
    who: EDITORS,
    may: 'approve or refuse',
    when: 'never their own: the database holds it as well as the page',
    routes: [`POST ${APPROVAL}`, `POST ${REFUSAL}`],
    rows: [
      {
        table: 'editing.outcome',
        verbs: ['insert'],
        by: byParty('decided_by'),
        where: `kind <> 'withdrawn' and in_tx = pg_current_xact_id()::text`,
      },
      {
        table: 'area.pack_file',
        verbs: ['insert', 'update'],
        by: inArea,
        where: approvedHere('pack_file'),
      },
      { table: 'area.applied', verbs: ['insert'], by: inArea, where: approvedHere('applied') },
    ],
  },
]);
