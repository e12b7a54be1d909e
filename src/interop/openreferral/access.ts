import { defineAccess } from '../../platform/access/index.ts';
import { LISTS, listAt, OPEN_REFERRAL, oneOf } from './paths.ts';

export const access = defineAccess('interop/openreferral', [
  {
    what: 'The directory of services as open data (Open Referral UK 3.0)',
    who: ['public'],
    may: 'read',
    when: 'always, from any site',
    routes: [OPEN_REFERRAL, ...LISTS.flatMap((name) => [listAt(name), oneOf(name)])].map(
      (at) => `GET ${at}`,
    ),
  },
]);
