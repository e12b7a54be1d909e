import { defineAccess, inArea } from '../../platform/access/line.ts';
import { ROLES } from '../../platform/access/viewer.ts';

export const access = defineAccess('find/area', [
  {
    what: 'The area pack',
    who: ROLES,
    may: 'read',
    when: 'always; it tells of places and services, and of no person',
    rows: [{ table: 'area.pack_file', verbs: ['select'], by: inArea }],
  },
  {
    what: 'The area pack',
    who: ['operator'],
    may: 'apply',
    when: 'from the command line, once it has been checked',
    rows: [{ table: 'area.pack_file', verbs: ['insert', 'update', 'delete'], by: inArea }],
  },
  {
    what: 'Every version of the area pack',
    who: ['operator'],
    may: 'read and add to',
    when: 'as it is applied; nobody may change or delete one',
    rows: [{ table: 'area.applied', verbs: ['select', 'insert'], by: inArea }],
  },
  {
    what: 'The postcodes of the area',
    who: ROLES,
    may: 'read',
    when: 'always; it is a public list of places, and tells of no person',
    rows: [
      { table: 'area.postcode', verbs: ['select'], by: inArea },
      { table: 'area.postcode_release', verbs: ['select'], by: inArea },
    ],
  },
  {
    what: 'The postcodes of the area',
    who: ['operator'],
    may: 'load',
    when: 'from the command line, a whole release at a time; which were loaded is kept',
    rows: [
      { table: 'area.postcode', verbs: ['insert', 'delete'], by: inArea },
      { table: 'area.postcode_release', verbs: ['insert'], by: inArea },
    ],
  },
]);
