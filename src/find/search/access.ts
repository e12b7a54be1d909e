import { defineAccess, inArea } from '../../platform/access/index.ts';
import { FIND, SHORTLIST } from './paths.ts';

export const access = defineAccess('find/search', [
  {
    what: 'The finder, and a list put aside',
    who: ['public'],
    may: 'use',
    when: 'always; the words typed are forgotten, and the list stays in their own browser',
    routes: [FIND, SHORTLIST],
  },
  {
    what: 'A search that found nothing',
    who: ['public'],
    may: 'be counted',
    when: 'once a visit: needs, a band of ages, a district and a day, no words and no person',
    rows: [{ table: 'search.unmet', verbs: ['insert'], by: inArea }],
  },
  {
    what: 'How many searches found nothing',
    who: ['operator'],
    may: 'read',
    when: 'by the week, where there are five or more of a kind; fewer are hidden',
    rows: [{ table: 'search.unmet', verbs: ['select'], by: inArea }],
    views: ['search.unmet_by_week'],
  },
]);
